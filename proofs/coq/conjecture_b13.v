(* Conjectures B.13 and D.13 as printed are false, and how sharp the mended D.13 is. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities rules counterexamples cycles quantilizers fractional.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Vectors given by lists, and lists of (weight, value) pairs to compute with *)
Section Vectors.
Variables (R : realFieldType) (d : nat).
Implicit Types (s : seq R) (P : vec R d.+1 -> R).
Definition vector s : vec R d.+1 := [ffun j => row d s j].
Definition weight_value P X t := [seq (P x, dot x t) | x <- X].

Definition quantilize_pairs (q : R) (xs cs : seq (R * R)) :=
  (\sum_(x <- xs) x.1 * quantile_share q (\sum_(c <- cs | x.2 < c.2) c.1) (\sum_(c <- cs | c.2 == x.2) c.1)) / q.

Lemma quantilize_base_pairs P q X C t :
  quantilize_base (@dot R d.+1) P q X C t = quantilize_pairs q (weight_value P X t) (weight_value P C t).
Proof.
rewrite /quantilize_base /quantilize_pairs /weight_value big_map; congr (_ / _).
by apply: eq_bigr => x _; rewrite /share /mass_above /mass_at !big_map.
Qed.

Lemma vals_vectors (L : seq (seq R)) i :
  vals (@dot R d.+1) (map vector L) (basis R i) = [seq row d s i | s <- L].
Proof. by rewrite /vals -map_comp; apply: eq_map => s /=; rewrite dot_basis ffunE. Qed.

Lemma weight_value_vectors (w : seq R -> R) P (L : seq (seq R)) i :
  (forall s, P (vector s) = w s) ->
  weight_value P (map vector L) (basis R i) = [seq (w s, row d s i) | s <- L].
Proof.
by move=> Pw; rewrite /weight_value -map_comp; apply: eq_map => s /=; rewrite dot_basis ffunE Pw.
Qed.
End Vectors.

Section Swap.
Variable R : realFieldType.
Lemma vector_swap (a b : R) : permute (vector 1 [:: a; b]) swap = vector 1 [:: b; a].
Proof.
apply/ffunP => i; rewrite !ffunE /swap tpermV; elim/ord2P: i; first by rewrite tpermL.
by rewrite tpermR.
Qed.

Lemma vector_inj (a b a' b' : R) : vector 1 [:: a; b] = vector 1 [:: a'; b'] -> a = a' /\ b = b'.
Proof. by move/ffunP => e; have := e ord0; have := e one2; rewrite !ffunE. Qed.
End Swap.

Lemma invol_swap : (swap * swap = 1)%g. Proof. exact: tperm2. Qed.

(* The lotteries x = (2/3, 1/3), y = (1/3, 2/3) and the outcomes themselves *)
Definition lx : seq rat := [:: 2%:R / 3%:R; 1 / 3%:R].
Definition ly : seq rat := [:: 1 / 3%:R; 2%:R / 3%:R].
Definition l1 : seq rat := [:: 1; 0].
Definition l2 : seq rat := [:: 0; 1].

(* The copies {(b, a)} of {(a, b)} in a set that the swap fixes *)
Section Copies.
Variables (R : realFieldType) (a b : R) (C : seq (vec R 2)).
Notation act := (permute_action R 2).
Hypothesis fixed : sact act C swap =i C.

Lemma swap_copies : contains_copies (sym 1) act [:: vector 1 [:: b; a]] [:: vector 1 [:: a; b]] C (fun _ : 'I_1 => swap).
Proof.
split=> [i|i|i z|i j|i z]; rewrite ?inE ?ord1 ?eqxx ?invol_swap ?fixed //.
by rewrite /= vector_swap.
Qed.
End Copies.

(* Conjecture B.13 as printed is false: C is more than A and B, though the swap fixes it. *)
Theorem quantilize_base_as_printed_false : exists (P : vec _ 2 -> rat) (q : rat) (A B C : seq (vec _ 2)),
  let f X t := quantilize_base (@dot [realFieldType of rat] 2) P q X C t in
  [/\ [/\ uniq C, {subset A <= C} & {subset B <= C}],
      [/\ forall c, 0 <= P c, \sum_(c <- C) P c = 1 & 0 < q <= 1],
      forall a b, a \in A -> b \in B -> P a <= P b,
      contains_copies (sym 1) (permute_action _ 2) B A C (fun _ : 'I_1 => swap) &
      ~ most (sym 1) (permute_action _ 2) (@basis_vectors _ 1) 1 (f B) (f A)].
Proof.
pose P (c : vec [realFieldType of rat] 2) : rat := if c one2 == 1 then 2%:R / 5%:R else 1 / 5%:R.
pose w (s : seq rat) : rat := if s`_1 == 1 then 2%:R / 5%:R else 1 / 5%:R.
have Pw s : P (vector 1 s) = w s by rewrite /P ffunE.
pose C := map (vector 1) [:: lx; ly; l1; l2].
exists P, (2%:R / 5%:R), (map (vector 1) [:: lx]), (map (vector 1) [:: ly]), C.
have fx (X : seq (seq rat)) i : quantilize_base (@dot _ 2) P (2%:R / 5%:R) (map (vector 1) X) C (basis _ i) =
    quantilize_pairs (2%:R / 5%:R) [seq (w s, row 1 s i) | s <- X] [seq (w s, row 1 s i) | s <- [:: lx; ly; l1; l2]].
  by rewrite quantilize_base_pairs !(weight_value_vectors _ _ Pw).
move=> f; split.
- split=> [|z|z]; rewrite ?inE; try by move=> /eqP->; rewrite eqxx ?orbT.
  rewrite /C /= !inE !negb_or !andbT; do ![apply/andP; split];
    by apply/eqP => /vector_inj[] /eqP; vm_compute.
- split=> [c||] //; first by rewrite /P; case: ifP.
  by rewrite /C big_map !big_cons big_nil !Pw; apply/eqP; vm_compute.
- by move=> a b; rewrite !inE => /eqP-> /eqP->; rewrite !Pw; vm_compute.
- apply: swap_copies => z; rewrite /sact /= !vector_swap !inE.
  by do 4![case: eqP => //= _].
have fB i : f (map (vector 1) [:: ly]) (basis _ i) = row 1 [:: 0; 0] i.
  by rewrite /f fx; elim/ord2P: i; apply/eqP; rewrite /quantilize_pairs unlock; vm_compute.
have fA i : f (map (vector 1) [:: lx]) (basis _ i) = row 1 [:: 1 / 2%:R; 0] i.
  by rewrite /f fx; elim/ord2P: i; apply/eqP; rewrite /quantilize_pairs unlock; vm_compute.
by move/(most_basis _ fB fA); rewrite /most_on; vm_compute.
Qed.
