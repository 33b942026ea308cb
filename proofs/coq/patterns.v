(* The reduction of the any-size engine: sums over a multiset of value tuples are the
   values of linear forms at points of cones, one for each pattern.

   A pattern (cell) is a convex set of tuples on which every number that is summed is an
   affine form. A multiset of tuples has, for each cell, the number n of its tuples there
   and their sum v, so v/n lies in the cell; and n times v/n is a multiset with this n
   and v, so nothing else is required of them. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Patterns.
Variables (R : realFieldType) (W : lmodType R) (I : finType) (cell : I -> pred W).
Hypothesis cell_convex : forall i x y a, 0 <= a <= 1 ->
  cell i x -> cell i y -> cell i (a *: x + (1 - a) *: y).
Hypothesis cell_disjoint : forall i j x, cell i x -> cell j x -> i = j.

(* The numbers that are summed: on cell i, number j is the affine form c j i + l j i. *)
Variables (J : Type) (number : J -> W -> R) (c : J -> I -> R) (l : J -> I -> {scalar W}).
Hypothesis number_affine : forall j i x, cell i x -> number j x = c j i + l j i x.

Definition covered (s : seq W) := all (fun x => [exists i, cell i x]) s.
Definition sums (s : seq W) j := \sum_(x <- s) number j x.

(* The points of the open cones, or (0, 0) *)
Definition in_cone i (n : R) (v : W) := n = 0 /\ v = 0 \/ 0 < n /\ cell i (n^-1 *: v).
Definition row (n : I -> R) (v : I -> W) j := \sum_i (c j i * n i + l j i (v i)).

Lemma mean_in_cell i x s : all (cell i) (x :: s) ->
  cell i ((size (x :: s))%:R^-1 *: \sum_(y <- x :: s) y).
Proof.
elim: s x => [|y s IH] x; first by rewrite /= andbT big_seq1 invr1 scale1r.
move=> /andP[ix /IH iy]; set m := size (y :: s).
have m0 : m.+1%:R != 0 :> R by rewrite pnatr_eq0.
have m1 : m%:R != 0 :> R by rewrite pnatr_eq0.
rewrite big_cons scalerDr -[\sum_(_ <- y :: _) _](scalerKV m1) [m.+1%:R^-1 *: (m%:R *: _)]scalerA.
have -> : m.+1%:R^-1 * m%:R = 1 - m.+1%:R^-1 :> R.
  by apply: (mulfI m0); rewrite mulrBr mulr1 mulrA !mulfV // mul1r [m.+1%:R]mulrSr addrK.
by apply: cell_convex => //; rewrite invr_ge0 ler0n invf_le1 ?ltr0n // ler1n.
Qed.

(* Soundness: every multiset gives such a point, with whole numbers n. *)
Theorem multiset_gives_point s : covered s -> exists n : I -> nat, exists v,
  [/\ forall i, in_cone i (n i)%:R (v i), (\sum_i n i)%N = size s &
      forall j, sums s j = row (fun i => (n i)%:R) v j].
Proof.
move=> cov; pose part i := [seq x <- s | cell i x].
exists (fun i => size (part i)), (fun i => \sum_(x <- part i) x); split=> [i||j].
- case E : (part i) => [|x s']; first by left; rewrite big_nil.
  right; rewrite ltr0n; split=> //; apply: mean_in_cell; rewrite -E.
  exact: filter_all.
- under eq_bigr do rewrite size_filter -sum1_count.
  rewrite (exchange_big_dep predT) //= -sum1_size big_seq [RHS]big_seq.
  apply: eq_bigr => x /(allP cov)/existsP[i ix]; rewrite (big_pred1 i) // => k /=.
  by apply/idP/eqP => [kx|-> //]; exact: cell_disjoint kx ix.
rewrite /sums /row; have split_sum (F : W -> R) :
    \sum_(x <- s) F x = \sum_i \sum_(x <- part i) F x.
  under [RHS]eq_bigr do rewrite big_filter.
  rewrite (exchange_big_dep predT) //= big_seq [RHS]big_seq.
  apply: eq_bigr => x /(allP cov)/existsP[i ix]; rewrite (big_pred1 i) // => k /=.
  by apply/idP/eqP => [kx|-> //]; exact: cell_disjoint kx ix.
rewrite split_sum; apply: eq_bigr => i _.
have -> : \sum_(x <- part i) number j x = \sum_(x <- part i) (c j i + l j i x).
  by apply: eq_big_seq => x; rewrite mem_filter => /andP[ix _]; exact: number_affine.
rewrite big_split linear_sum /= big_const_seq count_predT.
by congr (_ + _); rewrite iter_addr_0 mulr_natr.
Qed.

(* Completeness in whole numbers: every such point comes from a multiset. *)
Theorem point_gives_multiset (n : I -> nat) (v : I -> W) :
  (forall i, in_cone i (n i)%:R (v i)) -> exists s,
  [/\ covered s, size s = (\sum_i n i)%N & forall j, sums s j = row (fun i => (n i)%:R) v j].
Proof.
move=> cone; pose s := flatten [seq nseq (n i) ((n i)%:R^-1 *: v i) | i <- enum I].
have inside i : (0 < n i)%N -> cell i ((n i)%:R^-1 *: v i).
  by case: (cone i) => [[/eqP]|[]//]; rewrite pnatr_eq0 => /eqP->.
exists s; split=> [||j].
- apply/allP => x /flattenP[_ /mapP[i _ ->]] /nseqP[-> n0].
  by apply/existsP; exists i; exact: inside.
- rewrite size_flatten /shape -map_comp sumnE big_map big_enum.
  by apply: eq_bigr => i _; rewrite /= size_nseq.
rewrite /sums /s big_flatten big_map big_enum; apply: eq_bigr => i _ /=.
rewrite big_nseq; case: (cone i) => [[/eqP]|[]].
  by rewrite pnatr_eq0 => /eqP-> ->; rewrite (linear0 (l j i)) mulr0 addr0.
rewrite ltr0n => n0 _; rewrite iter_addr_0 (number_affine _ (inside i n0)) linearZ /=.
by rewrite -[LHS]mulr_natr mulrDl mulrAC mulVf ?mul1r // pnatr_eq0 -lt0n.
Qed.

(* Statements that see a multiset only through its sums: the implication holds for all
   non-empty multisets exactly when no point with whole numbers n meets its negation. *)
Theorem multisets_or_points (P : (J -> R) -> Prop) :
  (forall b b', b =1 b' -> P b -> P b') ->
  (forall s, s != [::] -> covered s -> P (sums s)) <->
  (forall (n : I -> nat) v, (0 < \sum_i n i)%N -> (forall i, in_cone i (n i)%:R (v i)) ->
     P (row (fun i => (n i)%:R) v)).
Proof.
move=> ext; split=> [all_s n v n0 /point_gives_multiset[s [cov sz e]]|all_n s s0].
  by apply: ext e _; apply: all_s => //; rewrite -size_eq0 sz -lt0n.
case/multiset_gives_point => n [v [cone sz e]].
by apply: ext (all_n n v _ cone) => [j|]; rewrite ?e // sz lt0n size_eq0.
Qed.

(* Where P does not change when all sums are multiplied by the same positive number, n may
   be rational: a solution times a common denominator is one in whole numbers. *)
Lemma in_coneZ i a n v : 0 < a -> in_cone i n v -> in_cone i (a * n) (a *: v).
Proof.
move=> a0 [[-> ->]|[n0 iv]]; [left|right]; first by rewrite mulr0 scaler0.
by rewrite mulr_gt0 // invfM scalerA mulrAC mulVf ?mul1r ?gt_eqF.
Qed.

Lemma rowZ a n v j : row (fun i => a * n i) (fun i => a *: v i) j = a * row n v j.
Proof.
rewrite /row mulr_sumr; apply: eq_bigr => i _.
by rewrite linearZ mulrDr mulrCA.
Qed.

Lemma common_denominator (q : I -> rat) : (forall i, 0 <= q i) ->
  exists2 a, (0 < a)%N & exists n : I -> nat, forall i, a%:R * ratr (q i) = (n i)%:R :> R.
Proof.
move=> q0; pose d i := `|denq (q i)|%N.
have d0 i : (0 < d i)%N by rewrite absz_gt0 denq_neq0.
exists (\prod_i d i)%N; first by rewrite prodn_gt0.
exists (fun i => \prod_(k | k != i) d k * `|numq (q i)|)%N => i.
rewrite (bigD1 i) //= mulnC !natrM -mulrA; congr (_ * _).
rewrite /ratr [_%:R]pmulrn absz_denq mulrCA mulfV ?mulr1; last by rewrite intr_eq0 denq_neq0.
by rewrite [RHS]pmulrn gez0_abs // numq_ge0.
Qed.

Theorem homogeneous_rational (P : (J -> R) -> Prop) :
  (forall b b', b =1 b' -> P b -> P b') -> (forall a b, 0 < a -> P (fun j => a * b j) -> P b) ->
  (forall s, s != [::] -> covered s -> P (sums s)) <->
  (forall (q : I -> rat) v, 0 < \sum_i q i -> (forall i, 0 <= q i) ->
     (forall i, in_cone i (ratr (q i)) (v i)) -> P (row (fun i => ratr (q i)) v)).
Proof.
move=> ext hom; rewrite (multisets_or_points ext); split=> [whole q v qs q0 cone|all_q n v n0 cone].
  have [a a0 [n nE]] := common_denominator q0; have aR : 0 < a%:R :> R by rewrite ltr0n.
  apply: (hom a%:R) => //; apply: (ext (row (fun i => (n i)%:R) (fun i => a%:R *: v i))) => [j|].
    by rewrite -rowZ; apply: eq_bigr => i _; rewrite nE.
  apply: whole => [|i]; last by rewrite -nE; exact: in_coneZ.
  rewrite -(ltr_nat R) natr_sum; under eq_bigr do rewrite -nE.
  by rewrite -mulr_sumr mulr_gt0 // -rmorph_sum ltr0q.
apply: (ext (row (fun i => ratr (n i)%:R) v)) => [j|].
  by apply: eq_bigr => i _; rewrite ratr_nat.
apply: all_q => [|i|i]; rewrite ?ler0n ?ratr_nat //.
by rewrite -natr_sum ltr0n.
Qed.
End Patterns.
