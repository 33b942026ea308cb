(* The certificates of the any-size engine. A cell of a cone system is the positive
   combinations of its generators plus any combination of its lines, so in a solution a cell
   is used with all of its generators or not at all. A refutation combines rows: some
   combinations show that cells are not used, the last contradicts what is left; or the
   number of tuples in a cell, which is whole, is at most or more than some whole number. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Elimination.
Variables (R : realFieldType) (U I : finType).
(* The unknowns are the coefficients of generators and lines; lines are free. *)
Variables (cell_of : U -> I) (line : pred U) (number : U -> R).
Implicit Types (x : U -> R) (active : {set I}).

Inductive comparison := AtLeast | Greater | Equal.
Record row := Row { coefficient : U -> R; compare : comparison; bound : R }.

Definition meets x r := let s := \sum_u coefficient r u * x u in
  match compare r with AtLeast => bound r <= s | Greater => bound r < s | Equal => s == bound r end.

Definition tuples i x := \sum_(u | cell_of u == i) number u * x u.

(* A solution in which the cells that are not active are not used *)
Record solution (rows : seq row) active x : Prop := Solution {
  sol_ge0 : forall u, ~~ line u -> 0 <= x u;
  sol_active : forall u, cell_of u \notin active -> x u = 0;
  sol_open : forall i, (forall u, cell_of u = i -> x u = 0) \/
                       (forall u, cell_of u = i -> ~~ line u -> 0 < x u);
  sol_rows : all (meets x) rows;
  sol_whole : forall i, exists k : nat, tuples i x = k%:R }.

(* The rows times their multipliers, added *)
Definition sum_at (rows : seq row) (y : seq R) u := \sum_(ry <- zip rows y) ry.2 * coefficient ry.1 u.
Definition sum_bound (rows : seq row) (y : seq R) := \sum_(ry <- zip rows y) ry.2 * bound ry.1.
Definition admissible (rows : seq row) (y : seq R) :=
  all (fun ry => if compare ry.1 is Equal then true else 0 <= ry.2) (zip rows y).
Definition strict (rows : seq row) (y : seq R) :=
  has (fun ry => if compare ry.1 is Greater then 0 < ry.2 else false) (zip rows y).
(* No coefficient of the sum is positive, and those of lines are 0, in active cells. *)
Definition vanishes rows y active := [forall u, (cell_of u \in active) ==>
  if line u then sum_at rows y u == 0 else sum_at rows y u <= 0].

Definition at_most i (k : nat) := Row (fun u => if cell_of u == i then - number u else 0) AtLeast (- k%:R).
Definition at_least i (k : nat) := Row (fun u => if cell_of u == i then number u else 0) AtLeast k%:R.

Inductive refuted : seq row -> {set I} -> Prop :=
  | Farkas rows active y : admissible rows y -> vanishes rows y active ->
      (0 < sum_bound rows y) || (sum_bound rows y == 0) && strict rows y -> refuted rows active
  | Exclude rows active y : admissible rows y -> vanishes rows y active -> 0 <= sum_bound rows y ->
      refuted rows [set i in active | ~~ [exists u, (cell_of u == i) && (sum_at rows y u < 0)]] ->
      refuted rows active
  | Branch rows active i k : refuted (at_most i k :: rows) active ->
      refuted (at_least i k.+1 :: rows) active -> refuted rows active.

Lemma sum_atE rows y x : \sum_u sum_at rows y u * x u =
  \sum_(ry <- zip rows y) ry.2 * \sum_u coefficient ry.1 u * x u.
Proof.
under eq_bigr do rewrite /sum_at mulr_suml.
rewrite exchange_big; apply: eq_bigr => ry _; rewrite mulr_sumr.
by apply: eq_bigr => u _; rewrite mulrA.
Qed.

Lemma meets_zip rows (y : seq R) x : all (meets x) rows -> all (fun ry => meets x ry.1) (zip rows y).
Proof. by elim: rows y => [|r rows IH] [|z y] //= /andP[-> /IH->]. Qed.

Lemma sum_of_rows rows y x : all (meets x) rows -> admissible rows y ->
  sum_bound rows y <= \sum_u sum_at rows y u * x u /\
  (strict rows y -> sum_bound rows y < \sum_u sum_at rows y u * x u).
Proof.
move=> /(meets_zip y); rewrite /admissible /strict /sum_bound sum_atE.
elim: (zip rows y) => [|[r z] l IH] /=; first by rewrite !big_nil.
move=> /andP[rx lx] /andP[rz lz]; have [le lt] := IH lx lz; rewrite !big_cons /=.
have one : z * bound r <= z * \sum_u coefficient r u * x u.
  move: rx rz; rewrite /meets; case: (compare r) => [b z0|/ltW b z0|/eqP-> _] //; exact: ler_wpmul2l.
split=> [|/orP[|/lt]]; first exact: ler_add.
  move: rx; rewrite /meets; case: (compare r) => // b z0; apply: ltr_le_add => //.
  by rewrite ltr_pmul2l.
exact: ler_lt_add.
Qed.

Lemma vanishing_terms rows y active x : solution rows active x -> vanishes rows y active ->
  forall u, sum_at rows y u * x u <= 0.
Proof.
move=> [x0 out _ _ _] /forallP van u; case: (boolP (cell_of u \in active)) => [ua|/out->]; last by rewrite mulr0.
have := van u; rewrite ua /=; case: ifP => [_ /eqP->|/negbT lu le]; first by rewrite mul0r.
by rewrite mulr_le0_ge0 // x0.
Qed.

Lemma sum_le0 (F : U -> R) (Q : pred U) : (forall u, F u <= 0) -> \sum_(u | Q u) F u <= 0.
Proof. by move=> F0; rewrite -oppr_ge0 -sumrN sumr_ge0 // => u _; rewrite oppr_ge0. Qed.

Lemma count_form i x a : \sum_u (if cell_of u == i then a * number u else 0) * x u = a * tuples i x.
Proof.
rewrite /tuples mulr_sumr [RHS]big_mkcond; apply: eq_bigr => u _.
by case: ifP; rewrite ?mul0r // mulrA.
Qed.

(* What is refuted has no solution. *)
Theorem refuted_sound rows active : refuted rows active -> forall x, ~ solution rows active x.
Proof.
elim=> {rows active} [rows active y adm van contra x sol|rows active y adm van b0 _ IH x sol|rows active i k _ IHm _ IHl x sol].
- have [le lt] := sum_of_rows (sol_rows sol) adm.
  have neg : \sum_u sum_at rows y u * x u <= 0 by apply: sum_le0 => u; exact: vanishing_terms sol van u.
  case/orP: contra => [pos|/andP[/eqP b0 /lt]].
    by have := lt_le_trans pos (le_trans le neg); rewrite ltxx.
  by rewrite b0 ltNge neg.
- have [le _] := sum_of_rows (sol_rows sol) adm; have terms := vanishing_terms sol van.
  have zero u : sum_at rows y u * x u = 0.
    apply/eqP; rewrite eq_le terms /=; apply: le_trans (le_trans b0 le) _.
    by rewrite (bigD1 u) //= ger_addl sum_le0.
  apply: (IH x); case: sol => x0 out open met whole; split=> // u.
  case: (boolP (cell_of u \in active)) => [ua|/out//]; rewrite inE ua /= negbK.
  case/existsP=> w /andP[/eqP wu neg].
  have xw : x w = 0.
    by move/eqP: (zero w); rewrite mulf_eq0 (lt_eqF neg) /= => /eqP.
  have [none|all_pos] := open (cell_of u); first exact: none.
  have := forallP van w; rewrite wu ua /=; case: ifP => [_ /eqP e|/negbT wl _].
    by rewrite e ltxx in neg.
  by have := all_pos w wu wl; rewrite xw ltxx.
case: sol => x0 out open met whole; have [c ci] := whole i.
case: (leqP c k) => ck; [apply: (IHm x) | apply: (IHl x)]; split=> //=; rewrite met andbT /meets /=.
  under eq_bigr => u _ do rewrite -[- number u]mulN1r.
  by rewrite count_form ci mulN1r ler_opp2 ler_nat.
under eq_bigr => u _ do rewrite -[number u]mul1r.
by rewrite count_form ci mul1r ler_nat.
Qed.
End Elimination.
