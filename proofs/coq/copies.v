(* Copies of outcome sets (Definitions A.7 and B.8) and the general orbit lemmas
   B.7 (mended), B.9 and B.10. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section OrbitLemma.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Notation orb := (orb G to Theta).
Variables (E : Type) (f : E -> T -> R) (A B : E) (n : nat).

(* Lemma B.7. Its item 1 is printed with f(B | a) < f(A | a); then it is false. *)
Theorem general_orbit_lemma :
  (forall t, Theta t -> exists p : 'I_n -> gT, exists Bs : 'I_n -> E,
    [/\ forall i, p i \in G /\ (p i * p i = 1)%g,
      forall i a, a \in orb t -> f B a <= f A a -> f A a <= f (Bs i) (to a (p i)),
      forall i a, a \in orb t -> f B a < f A a -> Theta (to a (p i)),
      forall i a, a \in orb t -> f (Bs i) a <= f B a &
      forall i j a, i != j -> a \in orb t -> f A a < f B a ->
        f (Bs j) a <= f (Bs j) (to a (p i))]) ->
  retargetable G to Theta n (f A) (f B).
Proof.
move=> H t Tt; have [p [Bs [pG item1 item2 item3 item4]]] := H t Tt.
have inv i : involutive (to^~ (p i)) by apply: act_invol; case: (pG i).
have moved i a : a \in orb t -> f B a < f A a -> to a (p i) \in orb t.
  by move=> ao lt; apply: orb_act (item2 i a ao lt) => //; case: (pG i).
have flip i a : a \in orb t -> f B a < f A a -> f A (to a (p i)) < f B (to a (p i)).
  move=> ao lt; rewrite ltNge; apply/negP => ge; have mo := moved i a ao lt.
  have := le_trans (item1 i _ mo ge); rewrite inv => /(_ _ (item3 i a ao)) le1.
  have le2 := le_trans (item1 i a ao (ltW lt)) (item3 i _ mo).
  by have := le_lt_trans le1 (lt_le_trans lt (le_trans le2 ge)); rewrite ltxx.
have bound i j a : i != j -> a \in orb t -> f B a < f A a ->
    f (Bs j) (to a (p i)) < f A a.
  move=> ij ao lt; have := item4 i j _ ij (moved i a ao lt) (flip i a ao lt).
  by rewrite inv => le; apply: le_lt_trans le (le_lt_trans (item3 j a ao) lt).
exists p; split=> [i|i a ao lt|i j a b ij ao lta bo ltb]; first by case: (pG i).
  by split; [apply: flip|apply: item2].
apply/eqP=> e; have := bound i j a ij ao lta; rewrite e => h1.
have := bound j i b; rewrite eq_sym -e => /(_ ij bo ltb) h2.
have := lt_trans (le_lt_trans (item1 j b bo (ltW ltb)) h1).
by move/(_ _ (le_lt_trans (item1 i a ao (ltW lta)) h2)); rewrite ltxx.
Qed.

Theorem general_orbit_lemma_most :
  (forall t, Theta t -> exists p : 'I_n -> gT, exists Bs : 'I_n -> E,
    [/\ forall i, p i \in G /\ (p i * p i = 1)%g,
      forall i a, a \in orb t -> f B a <= f A a -> f A a <= f (Bs i) (to a (p i)),
      forall i a, a \in orb t -> f B a < f A a -> Theta (to a (p i)),
      forall i a, a \in orb t -> f (Bs i) a <= f B a &
      forall i j a, i != j -> a \in orb t -> f A a < f B a ->
        f (Bs j) a <= f (Bs j) (to a (p i))]) ->
  most G to Theta n%:R (f B) (f A).
Proof. by move/general_orbit_lemma/retargetable_most. Qed.
End OrbitLemma.

(* Definition B.8 over any sets with an inclusion and an action; Definition A.7 is the
   case Bs i = A (p i). Equality of sets is inclusion both ways. *)
Section SupersetCopies.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Variables (E : Type) (sub : E -> E -> Prop) (acts : E -> gT -> E) (fam : E -> Prop).
Variables (f : E -> T -> R) (A B : E) (n : nat) (p : 'I_n -> gT) (Bs : 'I_n -> E).

(* Definition B.8 *)
Record superset_copies : Prop := SupersetCopies {
  copy_group : forall i, p i \in G;
  copy_invol : forall i, (p i * p i = 1)%g;
  copy_sub : forall i, sub (acts A (p i)) (Bs i);
  copy_in : forall i, sub (Bs i) B;
  copy_fix : forall i j, i != j -> sub (acts (Bs j) (p i)) (Bs j) }.

(* Definition B.4, for the permutations p i and the family of outcome sets fam *)
Definition increasing_jointly := forall i X t, fam X -> Theta t ->
  f X t <= f (acts X (p i)) (to t (p i)).
Definition monotone := forall X Y t, fam X -> fam Y -> sub X Y -> f X t <= f Y t.

Hypotheses (famA : fam A) (famB : fam B) (famBs : forall i, fam (Bs i)).
Hypotheses (fam_acts : forall i X, fam X -> fam (acts X (p i))).
Hypotheses (cl : closed G to Theta).

(* Lemma B.9, in its strongest form: the copies carry values, not only preferences. *)
Theorem superset_copies_scalar : superset_copies -> increasing_jointly -> monotone ->
  multiply_scalar_retargetable G to Theta n (f A) (f B).
Proof.
move=> [pG inv cs ci cf] inc mono t Tt; exists p.
have invT i : involutive (to^~ (p i)) by apply: act_invol.
have up i a : Theta a -> f A a <= f (Bs i) (to a (p i)).
  by move=> Ta; apply: le_trans (inc i A a famA Ta) _; apply: mono => //; apply: fam_acts.
have toB i a : f (Bs i) a <= f B a by apply: mono.
have fixed i j a : i != j -> Theta a -> f (Bs j) a <= f (Bs j) (to a (p i)).
  move=> ij Ta; apply: le_trans (inc i (Bs j) a (famBs j) Ta) _.
  by apply: mono => //; [apply: fam_acts|apply: cf].
split=> // [i a ao lt|i j a b ij ao lta bo ltb].
  have Ta := orb_Theta ao; have Tp : Theta (to a (p i)) by apply: cl.
  split=> //; first exact: le_trans (up i a Ta) (toB i _).
  by have := up i _ Tp; rewrite invT => le; apply: le_trans le (toB i a).
have [Ta Tb] := (orb_Theta ao, orb_Theta bo).
have bound k l c : k != l -> Theta c -> f B c < f A c -> f (Bs l) (to c (p k)) < f A c.
  move=> kl Tc lt; have Tp : Theta (to c (p k)) by apply: cl.
  by have := fixed k l _ kl Tp; rewrite invT => le; apply: le_lt_trans le (le_lt_trans (toB l c) lt).
apply/eqP=> e; have h1 := bound i j a ij Ta lta; rewrite e in h1.
have h2 : f (Bs i) (to b (p j)) < f A b by apply: bound => //; rewrite eq_sym.
rewrite -e in h2; have := lt_trans (le_lt_trans (up j b Tb) h1) (le_lt_trans (up i a Ta) h2).
by rewrite ltxx.
Qed.

(* Lemma B.9 *)
Theorem superset_copies_most : superset_copies -> increasing_jointly -> monotone ->
  most G to Theta n%:R (f B) (f A).
Proof. by move=> sc inc mono; apply: multiply_scalar_most (superset_copies_scalar sc inc mono). Qed.

Theorem superset_copies_gap : superset_copies -> increasing_jointly -> monotone ->
  gap G to Theta n%:R (f B) (f A).
Proof. by move=> sc inc mono; apply: multiply_scalar_gap (superset_copies_scalar sc inc mono). Qed.
End SupersetCopies.

(* Lemma B.10: an argument C that the permutations fix may be hidden. *)
Section Hiding.
Variables (gT : finGroupType) (T : eqType) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realDomainType) (E F : Type) (acts : E -> gT -> E) (actF : F -> gT -> F).
Variables (fam : E -> Prop) (n : nat) (p : 'I_n -> gT) (C : F) (h : E -> F -> T -> R).

Theorem hide_fixed_argument : (forall i, actF C (p i) = C) ->
  (forall i X t, fam X -> Theta t -> h X C t <= h (acts X (p i)) (actF C (p i)) (to t (p i))) ->
  increasing_jointly to Theta acts fam (fun X => h X C) p.
Proof. by move=> fixC inc i X t fX Tt; have := inc i X t fX Tt; rewrite fixC. Qed.
End Hiding.

(* Lemma B.6: a function that is increasing in each argument keeps "increasing under
   joint permutation". *)
Section Closure.
Variables (gT : finGroupType) (T : eqType) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realDomainType) (E : Type) (acts : E -> gT -> E) (fam : E -> Prop).
Variables (n : nat) (p : 'I_n -> gT) (I : Type) (f : I -> E -> T -> R) (g : (I -> R) -> R).

Theorem increasing_closure : (forall x y, (forall i, x i <= y i) -> g x <= g y) ->
  (forall i, increasing_jointly to Theta acts fam (f i) p) ->
  increasing_jointly to Theta acts fam (fun X t => g (fun i => f i X t)) p.
Proof. by move=> mono inc i X t fX Tt; apply: mono => j; apply: inc. Qed.
End Closure.
