(* The decision rules of the paper (Definitions A.2 - A.5, Proposition A.11) and
   Proposition A.11, items 1 to 7: where B holds n copies of A through involutions
   that fix C, the rule has f(B) >= f(A) by most[n], and by gap[n]. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Rules on multisets of values: xs are the values over X, cs those over C, X in C. *)
Section Values.
Variable R : realFieldType.
Implicit Types (xs ys cs : seq R) (x c : R).

(* Sums of non-negative weights, each read off from one value and the values of C *)
Definition weight_sum (w : R -> seq R -> R) xs cs := \sum_(x <- xs) w x cs.

Lemma weight_sum_multiset w : (forall x cs cs', perm_eq cs cs' -> w x cs = w x cs') ->
  multiset_rule (weight_sum w).
Proof.
move=> wp xs xs' cs cs' px pc; rewrite /weight_sum (perm_big _ px).
by apply: eq_bigr => x _; exact: wp.
Qed.

Lemma weight_sum_monotone w : (forall x cs, 0 <= w x cs) -> multiset_monotone (weight_sum w).
Proof. by move=> w0 xs ys cs; rewrite /weight_sum big_cat ler_addl sumr_ge0. Qed.

(* Rank-based rules: some value of X stands in relation r to every value of C. *)
Definition some_beats (r : rel R) xs cs : R := (has (fun x => all (r x) cs) xs)%:R.

Lemma some_beats_multiset r : multiset_rule (some_beats r).
Proof.
move=> xs xs' cs cs' px pc; rewrite /some_beats (perm_has _ px); congr (nat_of_bool _)%:R.
by apply: eq_has => x; exact: perm_all.
Qed.

Lemma some_beats_monotone r : multiset_monotone (some_beats r).
Proof. by move=> xs ys cs; rewrite ler_nat has_cat; case: has. Qed.

(* Definition A.2 *)
Definition is_optimal := some_beats (fun x c => c <= x).
(* Definition A.3 *)
Definition anti_opt := some_beats (fun x c => x <= c).

Definition top cs x := all (fun c => c <= x) cs.
(* A.11.2: the part of the optimal elements that lies in X *)
Definition frac_optimal xs cs : R := (count (top cs) xs)%:R / (count (top cs) cs)%:R.
(* Definition A.4, with any positive weight function; exp(x/T) is one *)
Definition boltzmann (w : R -> R) xs cs := (\sum_(x <- xs) w x) / (\sum_(c <- cs) w c).
(* Definition A.5; a quotient by 0 is 0 *)
Definition satisfice (t : R) xs cs : R :=
  (count (fun x => t <= x)%R xs)%:R / (count (fun c => t <= c)%R cs)%:R.
(* A.11.7: see quantile_share_threshold for the form of Definition B.12 *)
Definition quantile_share (q above level : R) :=
  if above + level <= q then 1 else if above <= q then (q - above) / level else 0.
Definition quantilize (q : R) xs cs :=
  (\sum_(x <- xs) quantile_share q ((count (fun c => x < c)%R cs)%:R / (size cs)%:R)
                                   ((count (fun c => c == x) cs)%:R / (size cs)%:R))
  / ((size cs)%:R * q).

Lemma count_over (P : pred R) xs (d : R) :
  (count P xs)%:R / d = \sum_(x <- xs) (P x)%:R / d.
Proof. by rewrite -mulr_suml -natr_sum -sum1_count big_mkcond. Qed.

Lemma top_perm cs cs' : perm_eq cs cs' -> top cs =1 top cs'.
Proof. by move=> pc x; exact: perm_all. Qed.

Lemma frac_optimalE xs cs :
  frac_optimal xs cs = weight_sum (fun x cs => (top cs x)%:R / (count (top cs) cs)%:R) xs cs.
Proof. exact: count_over. Qed.

Lemma boltzmannE w xs cs :
  boltzmann w xs cs = weight_sum (fun x cs => w x / (\sum_(c <- cs) w c)) xs cs.
Proof. by rewrite /boltzmann mulr_suml. Qed.

Lemma satisficeE t xs cs : satisfice t xs cs =
  weight_sum (fun x cs => (t <= x)%R%:R / (count (fun c => t <= c)%R cs)%:R) xs cs.
Proof. exact: count_over. Qed.

Lemma quantilizeE q xs cs : quantilize q xs cs = weight_sum (fun x cs =>
  quantile_share q ((count (fun c => x < c)%R cs)%:R / (size cs)%:R)
                   ((count (fun c => c == x) cs)%:R / (size cs)%:R)
  / ((size cs)%:R * q)) xs cs.
Proof. by rewrite /quantilize mulr_suml. Qed.

Lemma quantile_share_ge0 q above level : 0 <= level -> 0 <= quantile_share q above level.
Proof.
move=> l0; rewrite /quantile_share; case: (above + level <= q) => /=; first exact: ler01.
case: (boolP (above <= q)) => // aq.
by rewrite divr_ge0 // subr_ge0.
Qed.

Lemma weight_sum_ext (F : seq R -> seq R -> R) w : (forall xs cs, F xs cs = weight_sum w xs cs) ->
  (forall x cs cs', perm_eq cs cs' -> w x cs = w x cs') -> (forall x cs, 0 <= w x cs) ->
  multiset_rule F /\ multiset_monotone F.
Proof.
move=> FE wp w0; split=> [xs xs' cs cs' px pc|xs ys cs]; rewrite !FE.
  exact: weight_sum_multiset.
exact: weight_sum_monotone.
Qed.

Lemma frac_optimal_rule : multiset_rule frac_optimal /\ multiset_monotone frac_optimal.
Proof.
apply: weight_sum_ext frac_optimalE _ _ => [x cs cs' pc|x cs]; last by rewrite divr_ge0 ?ler0n.
by rewrite (top_perm pc) (seq.permP pc) (eq_count (top_perm pc)).
Qed.

Lemma boltzmann_rule w : (forall x, 0 < w x) ->
  multiset_rule (boltzmann w) /\ multiset_monotone (boltzmann w).
Proof.
move=> w0; apply: weight_sum_ext (boltzmannE w) _ _ => [x cs cs' pc|x cs].
  by rewrite (perm_big _ pc).
by rewrite divr_ge0 ?sumr_ge0 // => *; exact: ltW.
Qed.

Lemma satisfice_rule t : multiset_rule (satisfice t) /\ multiset_monotone (satisfice t).
Proof.
apply: weight_sum_ext (satisficeE t) _ _ => [x cs cs' pc|x cs]; first by rewrite (seq.permP pc).
by rewrite divr_ge0 ?ler0n.
Qed.

Lemma quantilize_rule q : 0 < q -> multiset_rule (quantilize q) /\ multiset_monotone (quantilize q).
Proof.
move=> q0; apply: weight_sum_ext (quantilizeE q) _ _ => [x cs cs' pc|x cs].
  by rewrite !(seq.permP pc) (perm_size pc).
by rewrite divr_ge0 ?mulr_ge0 ?ler0n ?(ltW q0) // quantile_share_ge0 // divr_ge0 ?ler0n.
Qed.
End Values.

(* A.11.5: the best of k uniform draws from C *)
Section BestOf.
Variables (E : eqType).
Implicit Types (C a : seq E).

Fixpoint draws C k : seq (seq E) :=
  if k is k'.+1 then [seq x :: a | x <- C, a <- draws C k'] else [:: [::]].

Lemma mem_draws C k a : (a \in draws C k) = (size a == k) && all (mem C) a.
Proof.
elim: k a => [|k IH] a; first by rewrite inE; case: a.
apply/allpairsP/idP => [[[x b] [/= xC bD ->]]|].
  by move: bD; rewrite IH /= eqSS => /andP[-> ->]; rewrite xC.
case: a => //= x b; rewrite eqSS andbCA => /andP[xC bD].
by exists (x, b); rewrite /= IH xC.
Qed.

Lemma draws_uniq C k : uniq C -> uniq (draws C k).
Proof.
move=> uC; elim: k => //= k IH; apply: allpairs_uniq => // -[x a] [y b] _ _ /= [-> ->] //.
Qed.
End BestOf.

Lemma draws_map (E E' : eqType) (g : E -> E') C k :
  draws [seq g x | x <- C] k = [seq [seq g x | x <- a] | a <- draws C k].
Proof.
elim: k => //= k ->; elim: C (draws C k) => //= x C IH d.
by rewrite map_cat -IH -!map_comp.
Qed.

Section BestOfRule.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}).
Variables (R : realFieldType) (v : E -> T -> R).
Hypothesis v_inv : forall x t p, p \in G -> v (toE x p) (to t p) = v x t.

(* FracOptimal of X and the drawn set, and 1/#C^k for each draw *)
Definition best_of k (X C : seq E) (t : T) : R :=
  (\sum_(a <- draws C k)
    frac_optimal (vals v [seq x <- X | x \in a] t) (vals v (undup a) t)) / (size C ^ k)%:R.

Lemma vals_perm X Y t : perm_eq X Y -> perm_eq (vals v X t) (vals v Y t).
Proof. exact: perm_map. Qed.

Lemma best_of_set k : set_rule (best_of k).
Proof.
move=> X X' C C' t uX uX' uC uC' eX eC; rewrite /best_of.
have sE : size C = size C' by apply: perm_size; apply: uniq_perm.
rewrite sE; congr (_ / _); rewrite (perm_big (draws C' k)) /=; last first.
  apply: uniq_perm; rewrite ?draws_uniq // => a; rewrite !mem_draws.
  by congr (_ && _); apply: eq_all => x; exact: eC.
apply: eq_bigr => a _; apply: (frac_optimal_rule R).1 => //; apply: vals_perm.
by apply: uniq_perm; rewrite ?filter_uniq // => x; rewrite !mem_filter eX.
Qed.

Lemma best_of_invariant k : jointly_invariant G toE to (best_of k).
Proof.
move=> X C t p pG uX uC; rewrite /best_of /sact size_map; congr (_ / _).
have -> : draws [seq toE x p | x <- C] k = [seq sact toE a p | a <- draws C k].
  exact: draws_map.
rewrite big_map; apply: eq_bigr => a _.
have pI : injective (toE^~ p) by exact: act_injective.
have -> : [seq x <- [seq toE x p | x <- X] | x \in sact toE a p]
    = sact toE [seq x <- X | x \in a] p.
  by rewrite filter_map; congr map; apply: eq_filter => x; exact: (mem_map pI a x).
by rewrite /sact undup_map_inj // !(vals_sact v_inv).
Qed.

Lemma best_of_monotone k : set_monotone (best_of k).
Proof.
move=> X Y C t uX uY uC XY _; rewrite /best_of ler_wpmul2r ?invr_ge0 ?ler0n // ler_sum // => a _.
apply: (@rule_of_monotone _ _ _ v _ (frac_optimal_rule R).1 (frac_optimal_rule R).2
  [seq x <- X | x \in a] [seq x <- Y | x \in a] (undup a)) => //.
- exact: filter_uniq.
- exact: filter_uniq.
- exact: undup_uniq.
- by move=> x; rewrite !mem_filter => /andP[-> /XY].
by move=> x; rewrite mem_filter mem_undup => /andP[].
Qed.
End BestOfRule.

(* Proposition A.11 *)
Section A11.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (v : E -> T -> R).
Hypothesis v_inv : forall x t p, p \in G -> v (toE x p) (to t p) = v x t.
Variables (A B C : seq E) (n : nat) (p : 'I_n -> gT).
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypothesis cl : closed G to Theta.
Hypothesis copies : contains_copies G toE B A C p.

Let both (f : seq E -> seq E -> T -> R) :=
  most G to Theta n%:R (f B C) (f A C) /\ gap G to Theta n%:R (f B C) (f A C).

Let both_of F : multiset_rule F -> multiset_monotone F -> both (rule_of v F).
Proof.
move=> Fp Fm; split; first exact: (eu_determined_most v_inv Fp Fm uA uB uC AC BC cl copies).
exact: (eu_determined_gap v_inv Fp Fm uA uB uC AC BC cl copies).
Qed.

Theorem is_optimal_copies : both (rule_of v (@is_optimal R)).
Proof. exact: both_of (@some_beats_multiset _ _) (@some_beats_monotone _ _). Qed.

Theorem frac_optimal_copies : both (rule_of v (@frac_optimal R)).
Proof. by have [] := frac_optimal_rule R; exact: both_of. Qed.

Theorem anti_opt_copies : both (rule_of v (@anti_opt R)).
Proof. exact: both_of (@some_beats_multiset _ _) (@some_beats_monotone _ _). Qed.

Theorem boltzmann_copies w : (forall x, 0 < w x) -> both (rule_of v (boltzmann w)).
Proof. by move=> w0; have [] := boltzmann_rule w0; exact: both_of. Qed.

Theorem best_of_copies k : both (best_of v k).
Proof.
split.
  exact: (copies_most uA uB uC AC BC (best_of_set v k) (best_of_invariant v_inv k)
    (best_of_monotone v k) cl copies).
exact: (copies_gap uA uB uC AC BC (best_of_set v k) (best_of_invariant v_inv k)
  (best_of_monotone v k) cl copies).
Qed.

Theorem satisfice_copies t : both (rule_of v (satisfice t)).
Proof. by have [] := satisfice_rule t; exact: both_of. Qed.

Theorem quantilize_copies q : 0 < q -> both (rule_of v (quantilize q)).
Proof. by move=> q0; have [] := quantilize_rule q0; exact: both_of. Qed.
End A11.
