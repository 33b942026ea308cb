(* Conjecture D.13 as printed is false, without a condition on C and for n < m; mended it is
   sharp. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities rules counterexamples cycles fractional conjecture_b13.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* m = n = 1: {(2/3, 1/3)} and its copy {(1/3, 2/3)}, with (0, 1) in C, which the swap moves *)
Theorem fractional_copies_need_fixed_C : exists A B C : seq (vec _ 2),
  let f X := rule_of (@dot [realFieldType of rat] 2) (@is_optimal _) X C in
  [/\ uniq C, {subset A <= C} & {subset B <= C}] /\
  (exists slot phi, fractional_copies (m := 1) (n := 1) (sym 1) (permute_action _ 2) A B [::] slot phi) /\
  ~ most (sym 1) (permute_action _ 2) (@basis_vectors _ 1) 1 (f B) (f A).
Proof.
pose C : seq (vec [realFieldType of rat] 2) := map (vector 1) [:: lx; ly; l2].
pose A : seq (vec [realFieldType of rat] 2) := map (vector 1) [:: lx].
pose B : seq (vec [realFieldType of rat] 2) := map (vector 1) [:: ly].
exists A, B, C; split.
  split=> [|z|z]; rewrite ?inE; try by move=> /eqP->; rewrite eqxx ?orbT.
  rewrite /C /= !inE !negb_or !andbT; do ![apply/andP; split];
    by apply/eqP => /vector_inj[] /eqP; vm_compute.
split; last first.
  pose f X : vec [realFieldType of rat] 2 -> rat := rule_of (@dot [realFieldType of rat] 2) (@is_optimal _) X C.
  have fE X i : f (map (vector 1) X) (basis _ i) =
      is_optimal [seq row 1 s i | s <- X] [seq row 1 s i | s <- [:: lx; ly; l2]].
    by rewrite /f /rule_of !vals_vectors.
  have fA i : f A (basis _ i) = row 1 [:: 1; 0] i.
    by rewrite /A fE; elim/ord2P: i; vm_compute.
  have fB i : f B (basis _ i) = row 1 [:: 0; 0] i.
    by rewrite /B fE; elim/ord2P: i; vm_compute.
  by move/(most_basis _ fB fA); rewrite /most_on; vm_compute.
exists (fun k => if k == ord0 then A else B), (fun _ _ => swap).
have s0 (j : 'I_1) : (lshift 1 j == ord0) = true by rewrite ord1.
have s1 (i : 'I_1) : (rshift 1 i == ord0) = false by rewrite ord1.
split=> [z|i z|j i].
- apply/idP/flattenP => [zA|[_ /mapP[j _ ->]]]; rewrite ?s0 //.
  by exists A => //; apply/mapP; exists ord0; rewrite ?mem_enum.
- by rewrite s1.
rewrite s0 s1; split=> [|||z|k]; rewrite ?inE ?invol_swap //.
  by rewrite /sact /= vector_swap.
by rewrite (ord1 j) (ord1 i); elim/ord2P: k; rewrite ?eqxx.
Qed.
