(* Outcome lotteries and utilities: finite outcome sets as lists without duplicates,
   EU-determined functions (Definition A.12), Lemma B.11 and Theorem A.13. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap copies.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Vectors with d coordinates: (u.p)[p(i)] = u[i], that is p*u of the paper. *)
Section Vectors.
Variables (R : realDomainType) (d : nat).
Definition vec := {ffun 'I_d -> R}.
Definition permute (u : vec) (p : {perm 'I_d}) : vec := [ffun i => u (p^-1%g i)].

Fact permute_is_action : is_action [set: {perm 'I_d}] permute.
Proof.
split=> [p u w /ffunP e|u p q _ _]; apply/ffunP=> i.
  by have := e (p i); rewrite !ffunE permK.
by rewrite !ffunE invMg permM.
Qed.
Canonical permute_action := Action permute_is_action.

Definition dot (x u : vec) := \sum_i x i * u i.

(* Expected utility is invariant: (p*x).(p*u) = x.u *)
Lemma dot_permute x u p : dot (permute_action x p) (permute_action u p) = dot x u.
Proof.
rewrite /dot [RHS](reindex_inj (@perm_inj _ p^-1%g)) /=.
by apply: eq_bigr => i _; rewrite !ffunE.
Qed.
End Vectors.

(* Lotteries E and parameters T, both acted on by G, and a value v x t that is
   invariant under acting on both: dot products are the example. *)
Section Utilities.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realDomainType) (v : E -> T -> R).
Hypothesis v_inv : forall x t p, p \in G -> v (toE x p) (to t p) = v x t.

Definition sact (X : seq E) (p : gT) := [seq toE x p | x <- X].
Definition vals (X : seq E) (t : T) := [seq v x t | x <- X].

Lemma sact_uniq X p : uniq (sact X p) = uniq X.
Proof. by rewrite map_inj_uniq //; exact: act_injective. Qed.

Lemma sact_sub X Y p : {subset X <= Y} -> {subset sact X p <= sact Y p}.
Proof. by move=> XY _ /mapP[x xX ->]; apply: map_f; apply: XY. Qed.

Lemma vals_sact X t p : p \in G -> vals (sact X p) (to t p) = vals X t.
Proof. by move=> pG; rewrite /vals -map_comp; apply: eq_map => x /=; rewrite v_inv. Qed.

(* Definition A.12, for any number of outcome sets: f sees the parameter only through
   the multisets of values. *)
Definition eu_determined (f : seq (seq E) -> T -> R) := exists F : seq (seq R) -> R,
  (forall L L', all2 (fun a b : seq R => perm_eq a b) L L' -> F L = F L') /\
  (forall Xs t, all uniq Xs -> f Xs t = F [seq vals X t | X <- Xs]).

(* Lemma B.11 *)
Theorem eu_determined_invariant f : eu_determined f -> forall Xs t p, p \in G -> all uniq Xs ->
  f [seq sact X p | X <- Xs] (to t p) = f Xs t.
Proof.
case=> F [_ fE] Xs t p pG uX; rewrite !fE //; last first.
  by rewrite all_map; apply: sub_all uX => X /=; rewrite sact_uniq.
by rewrite -map_comp; congr F; apply: eq_map => X /=; rewrite vals_sact.
Qed.

(* A decision rule f(X | C, t). Sets are equal when they have the same elements. *)
Implicit Types f : seq E -> seq E -> T -> R.
Definition set_rule f := forall X X' C C' t, uniq X -> uniq X' -> uniq C -> uniq C' ->
  X =i X' -> C =i C' -> f X C t = f X' C' t.
Definition jointly_invariant f := forall X C t p, p \in G -> uniq X -> uniq C ->
  f (sact X p) (sact C p) (to t p) = f X C t.
Definition set_monotone f := forall X Y C t, uniq X -> uniq Y -> uniq C ->
  {subset X <= Y} -> {subset Y <= C} -> f X C t <= f Y C t.

(* Definition A.7, for involutions that fix C; A.7 itself is the case C = [::]. *)
Definition contains_copies n (B A C : seq E) (p : 'I_n -> gT) :=
  [/\ forall i, p i \in G, forall i, (p i * p i = 1)%g,
    forall i, {subset sact A (p i) <= B},
    forall i j, i != j -> sact (sact A (p j)) (p i) =i sact A (p j) &
    forall i, sact C (p i) =i C].

Section Copies.
Variables (f : seq E -> seq E -> T -> R) (A B C : seq E) (n : nat) (p : 'I_n -> gT).
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypotheses (f_set : set_rule f) (f_inv : jointly_invariant f) (f_mono : set_monotone f).
Hypothesis cl : closed G to Theta.

(* Every monotone, jointly invariant rule, with the values kept. *)
Theorem copies_scalar : contains_copies B A C p ->
  multiply_scalar_retargetable G to Theta n (f A C) (f B C).
Proof.
case=> pG inv inB fix_ fixC.
pose fam X := uniq X /\ {subset X <= C}.
apply: (@superset_copies_scalar gT G T to Theta R (seq E) (fun X Y => {subset X <= Y}) sact fam
  (fun X => f X C) A B n p (fun i => sact A (p i))) => //.
- move=> i; split; first by rewrite sact_uniq.
  by move=> x /inB /BC.
- move=> i X [uX XC]; split; first by rewrite sact_uniq.
  by move=> x /(sact_sub XC); rewrite fixC.
- by split=> // [i x|i j ij x]; rewrite ?fix_.
- move=> i X t [uX XC] _; rewrite -(f_inv t (pG i) uX uC).
  by rewrite (@f_set _ (sact X (p i)) _ C) ?sact_uniq // => x; rewrite fixC.
by move=> X Y t [uX _] [uY YC] XY; apply: f_mono.
Qed.

Theorem copies_retargetable : contains_copies B A C p ->
  retargetable G to Theta n (f A C) (f B C).
Proof. by move/copies_scalar/multiply_scalar_retarget. Qed.

Theorem copies_most : contains_copies B A C p -> most G to Theta n%:R (f B C) (f A C).
Proof. by move/copies_scalar/multiply_scalar_most. Qed.

Theorem copies_gap : contains_copies B A C p -> gap G to Theta n%:R (f B C) (f A C).
Proof. by move/copies_scalar/multiply_scalar_gap. Qed.
End Copies.

(* A rule given on multisets of values *)
Definition multiset_rule (F : seq R -> seq R -> R) :=
  forall xs xs' cs cs', perm_eq xs xs' -> perm_eq cs cs' -> F xs cs = F xs' cs'.
Definition multiset_monotone (F : seq R -> seq R -> R) := forall xs ys cs, F xs cs <= F (xs ++ ys) cs.
Definition rule_of (F : seq R -> seq R -> R) X C t := F (vals X t) (vals C t).

Lemma rule_of_set F : multiset_rule F -> set_rule (rule_of F).
Proof.
move=> Fp X X' C C' t uX uX' uC uC' eX eC.
by apply: Fp; apply: perm_map; apply: uniq_perm.
Qed.

Lemma rule_of_invariant F : jointly_invariant (rule_of F).
Proof. by move=> X C t p pG _ _; rewrite /rule_of !vals_sact. Qed.

Lemma rule_of_monotone F : multiset_rule F -> multiset_monotone F -> set_monotone (rule_of F).
Proof.
move=> Fp Fm X Y C t uX uY uC XY _; rewrite /rule_of.
have YE : perm_eq Y (X ++ [seq y <- Y | y \notin X]).
  apply: uniq_perm => // [|y].
    rewrite cat_uniq uX filter_uniq // andbT; apply/hasPn => y.
    by rewrite mem_filter => /andP[].
  rewrite mem_cat mem_filter; case: (boolP (y \in X)) => //= yX.
  exact: XY.
rewrite (Fp (vals Y t) (vals X t ++ vals [seq y <- Y | y \notin X] t) _ (vals C t)) //.
by rewrite /vals -map_cat; apply: perm_map.
Qed.

(* Theorem A.13: every EU-determined monotone rule (a probability of selecting an
   element of X is monotone). *)
Section A13.
Variables (F : seq R -> seq R -> R) (A B C : seq E) (n : nat) (p : 'I_n -> gT).
Hypotheses (Fp : multiset_rule F) (Fm : multiset_monotone F).
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypothesis cl : closed G to Theta.

Theorem eu_determined_most : contains_copies B A C p ->
  most G to Theta n%:R (rule_of F B C) (rule_of F A C).
Proof.
apply: copies_most => //; first exact: rule_of_set.
  exact: rule_of_invariant.
exact: rule_of_monotone.
Qed.

Theorem eu_determined_gap : contains_copies B A C p ->
  gap G to Theta n%:R (rule_of F B C) (rule_of F A C).
Proof.
apply: copies_gap => //; first exact: rule_of_set.
  exact: rule_of_invariant.
exact: rule_of_monotone.
Qed.
End A13.
End Utilities.
