(* Counting on a cycle, for Conjecture D.13: where each winner makes losers of all points
   that lie m to n steps further on a cycle of m + n points, n winners weigh at most as
   much as m losers (the argument of Katona for intersecting intervals, sharpened). *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import gap.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Cycle.
Variables (X : finType) (r : X -> X).
Hypotheses (r_inj : injective r) (r_trans : forall x y, exists d, y = iter d r x).

Lemma closed_full (K : {set X}) x : x \in K -> [set r y | y in K] \subset K -> K = setT.
Proof.
move=> xK /subsetP sub; apply/setP => y; rewrite inE; have [d ->] := r_trans x y.
by elim: d => //= d IH; apply: sub; apply: imset_f.
Qed.

Lemma steps_grow m e (K L : {set X}) : K != set0 -> [disjoint K & L] ->
  (forall k d, k \in K -> (m <= d <= m + e)%N -> iter d r k \in L) ->
  (#|K| + e <= #|L|)%N.
Proof.
move=> /set0Pn[k kK] dis step.
have iter_inj d : injective (iter d r) by elim: d => // d IH x y /r_inj/IH.
suff grow i : (i <= e)%N -> exists S : {set X}, [/\ (#|K| + i <= #|S|)%N, S \subset L &
    forall y, y \in S -> exists2 x, x \in K & exists2 d, (m <= d <= m + i)%N & y = iter d r x].
  by have [S [cS sub _]] := grow e (leqnn _); apply: leq_trans cS (subset_leq_card sub).
elim: i => [|i IH] ie.
  exists [set iter m r x | x in K]; rewrite addn0 card_imset //; split=> //.
    by apply/subsetP => _ /imsetP[x xK ->]; apply: step => //; rewrite leqnn leq_addr.
  by move=> _ /imsetP[x xK ->]; exists x => //; exists m; rewrite ?addn0 ?leqnn.
have [S [cS /subsetP sub from]] := IH (ltnW ie).
pose S' := S :|: [set r y | y in S].
have S'P y : y \in S' -> exists2 x, x \in K & exists2 d, (m <= d <= m + i.+1)%N & y = iter d r x.
  case/setUP => [/from[x xK [d /andP[md di] ->]]|/imsetP[z /from[x xK [d /andP[md di] ->]] ->]].
    by exists x => //; exists d; rewrite // md (leq_trans di) // leq_add2l.
  by exists x => //; exists d.+1; rewrite // (leq_trans md) //= addnS ltnS.
have sub' : S' \subset L.
  apply/subsetP => y /S'P[x xK [d /andP[md di] ->]]; apply: step => //.
  by rewrite md (leq_trans di) // leq_add2l.
exists S'; split=> //; rewrite addnS; apply: (leq_ltn_trans cS); apply: proper_card.
rewrite properE subsetUl /=; apply/negP => S'S.
have S0 : (0 < #|S|)%N by apply: leq_trans cS; rewrite addn_gt0 card_gt0; apply/orP; left; apply/set0Pn; exists k.
have [y yS] : exists y, y \in S by apply/set0Pn; rewrite -card_gt0.
have ST : S = setT by apply: closed_full yS (subset_trans (subsetUr _ _) S'S).
by have := sub k; rewrite ST inE => /(_ isT); rewrite (disjointFr dis kK).
Qed.

Theorem cyclic_intervals m n (K L : {set X}) : (m <= n)%N -> #|X| = (m + n)%N ->
  [disjoint K & L] -> (forall k d, k \in K -> (m <= d <= n)%N -> iter d r k \in L) ->
  (n * #|K| <= m * #|L|)%N.
Proof.
move=> mn; rewrite -(subnKC mn); move: (n - m)%N => {n mn} e cX dis step.
case: (eqVneq K set0) => [->|K0]; first by rewrite cards0 muln0.
have grow := steps_grow K0 dis step.
have KL : (#|K| + #|L| <= m + (m + e))%N.
  by rewrite -cX -cardsUI (disjoint_setI0 dis) cards0 addn0 max_card.
have Km : (#|K| <= m)%N.
  have := leq_trans (leq_add (leqnn #|K|) grow) KL.
  by rewrite !addnA leq_add2r !addnn leq_double.
apply: leq_trans (leq_mul (leqnn m) grow).
by rewrite mulnDl mulnDr leq_add2l mulnC leq_mul2r Km orbT.
Qed.
End Cycle.

(* From counts above every threshold to sums *)
Section Layers.
Variable R : realDomainType.

(* The sum of the layers between the thresholds t0 <= t1 <= ... that v reaches *)
Fixpoint layers (t0 : R) (ts : seq R) (v : R) : R :=
  if ts is t :: ts' then (t <= v)%R%:R * (t - t0) + layers t ts' v else 0.

Lemma layersE t0 ts v : path <=%R t0 ts -> (v <= t0) || (v \in ts) -> pos (v - t0) = layers t0 ts v.
Proof.
elim: ts t0 => [|t ts IH] t0 /=; first by rewrite orbF => _ le; rewrite pos_0 // subr_le0.
move=> /andP[t0t sorted_ts]; rewrite inE orbCA => v_in.
case: (leP t v) v_in => [tv|vt] v_in; rewrite ?mul1r ?mul0r.
  rewrite -IH // ?pos_id ?subr_ge0 ?(le_trans t0t) //; first by rewrite [RHS]addrC addrA subrK.
  by case/or3P: v_in => [/eqP->|vt0|->]; rewrite ?lexx ?orbT // (le_trans vt0).
rewrite add0r -IH ?(ltW vt) // !pos_0 ?subr_le0 // ?(ltW vt) //.
case/or3P: v_in => [/eqP e|//|v_ts]; first by rewrite e ltxx in vt.
have := order_path_min le_trans sorted_ts => /allP/(_ v v_ts).
by rewrite leNgt vt.
Qed.

Lemma layers_le (X : finType) (m n : nat) (x y : X -> R) t0 ts :
  (forall t, t \in ts -> (n * #|[set k | (t <= x k)%R]| <= m * #|[set k | (t <= y k)%R]|)%N) ->
  path <=%R t0 ts ->
  (\sum_k layers t0 ts (x k)) *+ n <= (\sum_k layers t0 ts (y k)) *+ m.
Proof.
elim: ts t0 => [|t ts IH] t0 above /=; first by rewrite !big1 ?mul0rn.
move=> /andP[t0t path_ts]; rewrite !big_split /= !mulrnDl ler_add //; last first.
  by apply: IH => // u uts; apply: above; rewrite inE uts orbT.
have part (z : X -> R) : \sum_k (t <= z k)%R%:R * (t - t0) = (t - t0) *+ #|[set k | (t <= z k)%R]|.
  rewrite -mulr_suml -natr_sum -[RHS]mulr_natl; congr (_%:R * _).
  by rewrite -sum1dep_card [RHS]big_mkcond; apply: eq_bigr => k _; case: (_ <= _).
rewrite !part -!mulrnA ler_wpmuln2l ?subr_ge0 //.
by rewrite mulnC [X in (_ <= X)%N]mulnC; apply: above; exact: mem_head.
Qed.

Theorem thresholds_to_sums (X : finType) (m n : nat) (x y : X -> R) :
  (forall t, 0 < t -> (n * #|[set k | (t <= x k)%R]| <= m * #|[set k | (t <= y k)%R]|)%N) ->
  (\sum_k pos (x k)) *+ n <= (\sum_k pos (y k)) *+ m.
Proof.
move=> above; pose vs := [seq v <- map x (enum X) ++ map y (enum X) | 0 < v].
pose ts := sort <=%R vs.
have ts0 t : t \in ts -> 0 < t by rewrite mem_sort mem_filter => /andP[].
have sorted_ts : path <=%R 0 ts.
  rewrite path_min_sorted ?sort_sorted //; first exact: le_total.
  by apply/allP => t /ts0/ltW.
have reach (z : X -> R) : (forall k, z k \in map x (enum X) ++ map y (enum X)) ->
    \sum_k pos (z k) = \sum_k layers 0 ts (z k).
  move=> z_in; apply: eq_bigr => k _; rewrite -layersE ?subr0 //.
  by case: (lerP (z k) 0) => //= z0; rewrite mem_sort mem_filter z0 z_in.
rewrite (reach x) => [|k]; last by rewrite mem_cat map_f ?mem_enum.
rewrite (reach y) => [|k]; last by rewrite mem_cat (map_f y) ?mem_enum ?orbT.
by apply: layers_le => // t /ts0; exact: above.
Qed.
End Layers.
