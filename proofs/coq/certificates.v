(* A refutation of the cone system shows that no multiset of value tuples, so no orbit,
   meets the rows: patterns and eliminations put together. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import patterns elimination.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Certificates.
Variables (R : realFieldType) (W : lmodType R) (I U : finType) (cell : I -> pred W).
Hypothesis cell_convex : forall i x y a, 0 <= a <= 1 ->
  cell i x -> cell i y -> cell i (a *: x + (1 - a) *: y).
Hypothesis cell_disjoint : forall i j x, cell i x -> cell j x -> i = j.
Variables (J : Type) (number : J -> W -> R) (c : J -> I -> R) (l : J -> I -> {scalar W}).
Hypothesis number_affine : forall j i x, cell i x -> number j x = c j i + l j i x.

(* The generators and lines (weight u, vector u) of the cells: all of the cone over a cell
   is a positive combination of its generators plus a combination of its lines. *)
Variables (cell_of : U -> I) (line : pred U) (weight : U -> R) (vector : U -> W).
Hypothesis generated : forall i n v, 0 < n -> cell i (n^-1 *: v) -> exists x : U -> R,
  [/\ forall u, cell_of u = i -> ~~ line u -> 0 < x u,
      \sum_(u | cell_of u == i) weight u * x u = n &
      \sum_(u | cell_of u == i) x u *: vector u = v].

(* A row: the sum of number j over the multiset is compared with a bound. *)
Record statement := Statement { summed : J; compared : comparison; least : R }.
Definition row_of (r : statement) : elimination.row R U :=
  Row (fun u => c (summed r) (cell_of u) * weight u + l (summed r) (cell_of u) (vector u)) (compared r) (least r).
Definition holds_for (s : seq W) (r : statement) := match compared r with
  | AtLeast => least r <= sums number s (summed r)
  | Greater => least r < sums number s (summed r)
  | Equal => sums number s (summed r) == least r
  end.

Theorem refuted_for_all_multisets (rs : seq statement) :
  refuted cell_of line weight (map row_of rs) setT ->
  forall s, covered cell s -> ~ all (holds_for s) rs.
Proof.
move=> ref s cov all_rs.
have [n [v [cone _ e]]] := multiset_gives_point cell_convex cell_disjoint number_affine cov.
have /fin_all_exists[x xP] : forall i, exists x : U -> R,
    [/\ (forall u, cell_of u = i -> x u = 0) \/ (forall u, cell_of u = i -> ~~ line u -> 0 < x u),
        \sum_(u | cell_of u == i) weight u * x u = (n i)%:R &
        \sum_(u | cell_of u == i) x u *: vector u = v i].
  move=> i; case: (cone i) => [[-> ->]|[n0 iv]].
    exists (fun=> 0); split; [by left| |]; apply: big1 => u _; first by rewrite mulr0.
    by rewrite scale0r.
  by have [x [pos nE vE]] := generated n0 iv; exists x; split=> //; right.
pose X u := x (cell_of u) u; apply: (refuted_sound ref (x := X)).
have on_cell i (F : U -> R -> R) : \sum_(u | cell_of u == i) F u (X u) = \sum_(u | cell_of u == i) F u (x i u).
  by apply: eq_bigr => u /eqP ui; rewrite /X ui.
have total r : \sum_u coefficient (row_of r) u * X u = sums number s (summed r).
  rewrite e /patterns.row (partition_big cell_of predT) //=; apply: eq_bigr => i _.
  have [_ nE vE] := xP i; rewrite -nE -vE linear_sum mulr_sumr -big_split /=.
  apply: eq_bigr => u /eqP ui; rewrite /X ui linearZ /= mulrDl mulrA; congr (_ + _).
  by rewrite mulrC.
split=> [u lu|u|i||i].
- have [[zero|pos] _ _] := xP (cell_of u); first by rewrite /X zero.
  by rewrite /X ltW // pos.
- by rewrite inE.
- have [[zero|pos] _ _] := xP i; [left|right] => u ui; rewrite /X ui; [exact: zero | exact: pos].
- rewrite all_map; apply: sub_all all_rs => r; rewrite /holds_for /meets /= total.
  by case: (compared r).
exists (n i); rewrite /tuples (on_cell i (fun u y => weight u * y)).
by have [_ -> _] := xP i.
Qed.
End Certificates.
