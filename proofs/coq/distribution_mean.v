(* mean is not so: a distribution over utilities on which IsOptimal for two outcomes is not
   twice as good on average as for one, though most[2] holds. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean utilities rules counting distributions counterexamples.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Notation act := (('P^*)%act : {action {perm 'I_3} &-> {set 'I_3}}).
Section MeanFails.
Variable R : realFieldType.
(* A utility of 0 and 1 is the set of the outcomes with 1. *)
Definition worth (k : 'I_3) (u : {set 'I_3}) : R := (k \in u)%:R.
Definition half : R := 2%:R^-1.
Definition two_utilities (ij : 'I_3 * 'I_3) : weights [finType of {set 'I_3}] R :=
  [ffun u => half * (u == [set ij.1])%:R + half * (u == [set ij.1; ij.2])%:R].
Definition optimal X (u : {set 'I_3}) := rule_of worth (@is_optimal R) X (enum 'I_3) u.

Lemma push_two i j g : push_action act R (two_utilities (i, j)) g = two_utilities (g i, g j).
Proof.
apply/ffunP => u; rewrite !ffunE /=.
have moved (S S' : {set 'I_3}) : S' = act S g -> (act u g^-1%g == S) = (u == S').
  by move=> ->; rewrite -[S in LHS](act_K act g) (inj_eq (@act_injective _ _ act _)).
rewrite (moved [set i] [set g i]) ?(moved [set i; j] [set g i; g j]) //.
  by rewrite /= /setact imsetU1 imset_set1 /= !apermE.
by rewrite /= /setact imset_set1 /= apermE.
Qed.

Lemma expectation_two (h : {set 'I_3} -> R) i j :
  expectation h (two_utilities (i, j)) = half * h [set i] + half * h [set i; j].
Proof.
have one S : \sum_u half * (u == S)%:R * h u = half * h S.
  rewrite (bigD1 S) //= eqxx mulr1 big1 ?addr0 // => u /negbTE ne.
  by rewrite ne mulr0 mul0r.
by rewrite /expectation -!one -big_split; apply: eq_bigr => u _; rewrite ffunE mulrDl.
Qed.

Lemma optimalE (X : seq 'I_3) (u : {set 'I_3}) : (exists k, k \in u) ->
  optimal X u = (has (mem u) X)%:R.
Proof.
case=> k0 k0u; rewrite /optimal /rule_of /is_optimal /some_beats /vals has_map.
congr (nat_of_bool _)%:R; apply: eq_in_has => k _ /=; rewrite all_map /worth.
apply/allP/idP => [/(_ k0)|ku x _] /=; last by rewrite ku ler_nat; case: (x \in u).
by rewrite mem_enum k0u ler_nat => /(_ isT); case: (k \in u).
Qed.

Definition agreeing (X : seq 'I_3) (ij : 'I_3 * 'I_3) : R :=
  half * (has (pred1 ij.1) X)%:R + half * (has (pred2 ij.1 ij.2) X)%:R.

Lemma at_two (X : seq 'I_3) ij :
  at_distribution (rule_of worth (@is_optimal R)) X (enum 'I_3) (two_utilities ij) = agreeing X ij.
Proof.
case: ij => i j; rewrite /at_distribution expectation_two -!/(optimal X _) !optimalE; try by exists i; rewrite !inE eqxx.
by congr (_ * (nat_of_bool _)%:R + _ * (nat_of_bool _)%:R); apply: eq_has => k; rewrite /= !inE.
Qed.

Lemma two_distribution ij : distribution (two_utilities ij).
Proof.
have half0 : 0 <= half by rewrite invr_ge0 ler0n.
case: ij => i j; apply/andP; split.
  by apply/forallP => u; rewrite ffunE addr_ge0 ?mulr_ge0 ?ler0n.
apply/eqP; transitivity (expectation (fun=> 1) (two_utilities (i, j))).
  by apply: eq_bigr => u _; rewrite mulr1.
by rewrite expectation_two !mulr1 -mulr2n -mulr_natr mulVf // pnatr_eq0.
Qed.

Definition three : seq 'I_3 := [:: inZp 0; inZp 1; inZp 2].
Definition ordered : seq ('I_3 * 'I_3) := [seq (i, j) | i <- three, j <- [seq j <- three | j != i]].

Lemma in_ordered i j : i != j -> (i, j) \in ordered.
Proof. by case: i j => -[|[|[|//]]] ? [[|[|[|//]]] ?]. Qed.

Definition code (ij : 'I_3 * 'I_3) := [seq (has (pred1 ij.1) [:: k] + has (pred2 ij.1 ij.2) [:: k])%N | k <- three].

Lemma two_inj : {in ordered &, injective two_utilities}.
Proof.
have same ij kl : two_utilities ij = two_utilities kl -> code ij = code kl.
  move=> e; apply: eq_map => k; have := at_two [:: k] ij; rewrite e at_two /agreeing -!mulrDr -!natrD.
  have h0 : half != 0 by rewrite invr_eq0 pnatr_eq0.
  by move/(mulfI h0)/eqP; rewrite eqr_nat => /eqP.
have : all (fun x => all (fun y => (code x == code y) ==> (x == y)) ordered) ordered by vm_compute.
by move=> /allP all_x x y /all_x/allP all_y /all_y; rewrite implybE => + /same e; rewrite e eqxx => /eqP.
Qed.

Notation G := [group of [set: {perm 'I_3}]].
Notation "0'" := (inZp 0 : 'I_3).
Notation "1'" := (inZp 1 : 'I_3).

Lemma orbit_of_two : perm_eq [seq two_utilities ij | ij <- ordered]
  (orb G (push_action act R) (@distribution _ R) (two_utilities (0', 1'))).
Proof.
apply: orb_perm => [|D].
  by rewrite map_inj_in_uniq; [vm_compute | exact: two_inj].
apply/mapP/orbP => [[[i j] ij ->]|[_ [g _ ->]]].
  have ne : i != j by move: ij; case: i j => -[|[|[|//]]] ? [[|[|[|//]]] ?]; vm_compute.
  split; first exact: two_distribution.
  exists (tperm 0' i * tperm (tperm 0' i 1') j)%g; rewrite ?inE // push_two !permM tpermL tpermL.
  by rewrite tpermD // 1?eq_sym // -[X in X != _](tpermL 0' i) (inj_eq perm_inj).
exists (g 0', g 1'); last by rewrite push_two.
by apply: in_ordered; rewrite (inj_eq perm_inj).
Qed.
End MeanFails.

Theorem distributions_not_mean : let f := rule_of (@worth [realFieldType of rat]) (@is_optimal _) in
  let A := [:: inZp 0 : 'I_3] in let B := [:: inZp 1 : 'I_3; inZp 2] in
  ~ mean [group of [set: {perm 'I_3}]] (push_action act _) (@distribution _ _) 2%:R
      (at_distribution f B (enum 'I_3)) (at_distribution f A (enum 'I_3)).
Proof.
move=> f A B /(_ (two_utilities _ (inZp 0, inZp 1)) (two_distribution _ _)).
have e := orbit_of_two [realFieldType of rat].
rewrite /mean_on -!(perm_big _ e) !big_map /=.
have value X ij : at_distribution f X (enum 'I_3) (two_utilities _ ij) = agreeing _ X ij by exact: at_two.
have sums X : \sum_(ij <- ordered | at_distribution f B (enum 'I_3) (two_utilities _ ij)
      != at_distribution f A (enum 'I_3) (two_utilities _ ij)) at_distribution f X (enum 'I_3) (two_utilities _ ij)
    = \sum_(ij <- ordered | agreeing [realFieldType of rat] B ij != agreeing [realFieldType of rat] A ij) agreeing [realFieldType of rat] X ij.
  by apply: eq_big => [ij|ij _] /=; rewrite !value.
by rewrite !sums unlock; vm_compute.
Qed.
