(* Families of counterexamples with a parameter: proper cycles of most[n], where
   most[n] is not transitive, and the cycle of the comment as an EU-determined rule. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most utilities counterexamples.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Cycle.
Variables (R : realDomainType) (k : nat).

Lemma next_add (i : 'I_k.+1) : next i = i + Zp1.
Proof. by apply: val_inj; rewrite /= modnDmr addn1. Qed.

Lemma pred_Zp (y : 'I_k.+1) : val (y - Zp1) = if y == 0 then k else (val y).-1.
Proof.
case: k y => [|k'] y; first by rewrite [y - _]ord1 [y]ord1.
rewrite /= modnDmr [(1 %% _)%N]modn_small // subn1 /=.
case: y => -[|m] lt /=; first by rewrite add0n modn_small.
by rewrite addSnnS modnDr modn_small // ltnW.
Qed.

(* f_i(t) = (k - i - t) mod k+1, up to one shift *)
Definition turning (i t : 'I_k.+1) : R := (val (- (i + t) : 'I_k.+1))%:R.

Lemma turning_next i t : turning (next i) t < turning i t = (- (i + t) != 0).
Proof.
rewrite /turning next_add addrAC [- (_ + Zp1)]opprD ltr_nat -[RHS]/(~~ _) pred_Zp.
set y := - (i + t); case: (y =P 0) => [->|/eqP y0] /=; first by rewrite ltn0.
have y1 : (0 < val y)%N by rewrite lt0n.
by rewrite -[X in (_ < X)%N](prednK y1) ltnSn.
Qed.

Lemma turning_rise i t : turning i t < turning (next i) t = (- (i + t) == 0) && (0 < k)%N.
Proof.
rewrite /turning next_add addrAC [- (_ + Zp1)]opprD ltr_nat pred_Zp.
set y := - (i + t); case: (y =P 0) => [->|/eqP y0] //=.
by rewrite ltnNge leq_pred.
Qed.

Lemma one_zero (i : 'I_k.+1) : count (fun t => - (i + t) == 0) (enum 'I_k.+1) = 1%N.
Proof.
transitivity (count_mem (- i) (enum 'I_k.+1)).
  by apply: eq_count => t /=; rewrite oppr_eq0 addrC addr_eq0.
by rewrite count_uniq_mem ?enum_uniq // mem_enum.
Qed.

(* A proper cycle of k+1 functions exists for n <= k: with no_proper_cycle, exactly then. *)
Theorem most_cycle n : (0 < k)%N -> n <= k%:R ->
  (forall i, most (sym k) 'P predT n (turning i) (turning (next i))) /\
  (forall i, exists t, turning i t < turning (next i) t).
Proof.
move=> k0 nk; split=> i; last first.
  by exists (- i); rewrite turning_rise subrr oppr0 eqxx.
apply/most_points; rewrite /most_on /wins (eq_count (turning_rise i)) (eq_count (turning_next i)).
rewrite k0; under [X in X%:R]eq_count do rewrite andbT.
rewrite one_zero mulr1 (le_trans nk) // ler_nat.
have := count_predC (fun t => - (i + t) == 0) (enum 'I_k.+1).
by rewrite one_zero size_enum_ord add1n => -[e]; rewrite -[X in (X <= _)%N]e.
Qed.
End Cycle.

(* most[n] is not transitive on N = k+1 > m points, m = ceil(n): with
   small_orbit_transitive, transitive exactly for N < n + 1. *)
Section NotTransitive.
Variables (R : realDomainType) (n : R) (m k : nat).
Hypotheses (n0 : 0 < n) (nm : n <= m%:R) (mn : m%:R < n + 1) (mk : (m <= k)%N).

Lemma count_blocks (P : pred nat) : count P (iota 0 k.+1) =
  (P 0%N + (P 1%N + (count P (iota 2 m.-1) + count P (iota m.+1 (k - m)))))%N.
Proof.
have m0 : (0 < m)%N by rewrite -(ltr_nat R) (lt_le_trans n0).
have kE : k = (m + (k - m))%N by rewrite subnKC.
rewrite [X in iota 0 X.+1]kE; move: (k - m)%N => d; case: m m0 => //= a _.
by rewrite iotaD count_cat add2n.
Qed.

Theorem most_not_transitive : exists f g h : 'I_k.+1 -> R,
  [/\ most (sym k) 'P predT n f g, most (sym k) 'P predT n g h &
      ~ most (sym k) 'P predT n f h].
Proof.
have m0 : (0 < m)%N by rewrite -(ltr_nat R) (lt_le_trans n0).
have size_f (a b c : R) : size [:: a, b & nseq m.-1 c] = m.+1.
  by rewrite /= size_nseq; case: m m0.
have wb (a b c a' b' c' : R) :
    wins (nth 0 [:: a, b & nseq m.-1 c]) (nth 0 [:: a', b' & nseq m.-1 c']) (iota 0 k.+1)
    = ((a' < a)%R + ((b' < b)%R + (c' < c)%R * m.-1))%N.
  rewrite /wins count_blocks /=; congr (_ + (_ + _))%N.
  rewrite [X in (_ + X)%N](_ : _ = 0%N) ?addn0; last first.
    rewrite (eq_in_count (a2 := pred0)) ?count_pred0 // => t; rewrite mem_iota => /andP[mt _] /=.
    by rewrite !nth_default ?size_f ?ltxx.
  rewrite (eq_in_count (a2 := fun=> (c' < c)%R)).
    by case: (c' < c); rewrite ?count_predT ?count_pred0 ?size_iota ?mul1n.
  move=> [|[|t]]; rewrite mem_iota //= => lt.
  by rewrite !nth_nseq; have -> : (t < m.-1)%N by [].
exists (row k [:: 0, 1 & nseq m.-1 2%:R]), (row k [:: 2%:R, 0 & nseq m.-1 1]),
  (row k [:: 1, 2%:R & nseq m.-1 0]).
have lt02 : (0 < 2%:R :> R) by rewrite ltr0n.
have lt12 : (1 < 2%:R :> R) by rewrite ltr1n.
have [lt20 lt21] : (2%:R < 0 :> R) = false /\ (2%:R < 1 :> R) = false.
  by split; apply/negbTE; rewrite -leNgt ltW.
have M : (1 + m.-1)%N = m by rewrite add1n prednK.
split; [apply/most_rows|apply/most_rows|move/most_rows];
  rewrite /most_on !wb ?lt02 ?lt12 ?lt20 ?lt21 ?ltr01 ?ltr10 /= ?mul1n ?mul0n ?add0n ?addn0 ?M
    ?mulr1 //.
apply/negP; rewrite -ltNge natrD mulrDr mulr1 -(ltr_add2r 1) -mulrSr prednK //.
by rewrite (lt_le_trans mn) // ler_add2r ler_addl ltW.
Qed.
End NotTransitive.

(* most[n], 0 < n < 1, is not transitive on 0/1-valued functions; K >= n/(1-n). *)
Theorem binary_most_below_one (R : realDomainType) (n : R) (K : nat) :
  0 < n -> n * K.+1%:R <= K%:R -> exists f g h : 'I_(K + K).+1 -> R,
  [/\ forall t, [/\ f t \in [:: 0; 1], g t \in [:: 0; 1] & h t \in [:: 0; 1]],
      most (sym _) 'P predT n f g, most (sym _) 'P predT n g h &
      ~ most (sym _) 'P predT n f h].
Proof.
move=> n0 nK.
pose f t : R := (t < K)%N%:R.
pose g t : R := (K <= t < K + K)%N%:R.
pose h t : R := ((t < K) || (t == K + K))%N%:R.
have bit (b : bool) : b%:R \in [:: 0; 1 : R] by case: b; rewrite !inE eqxx ?orbT.
have nat01 (b c : bool) : (b%:R < c%:R :> R) = ~~ b && c.
  by case: b; case: c; rewrite ?ltxx ?ltr01 ?ltr10.
have cnt (P : pred nat) (a b c : bool) : (forall t, (t < K)%N -> P t = a) ->
    (forall t, (K <= t < K + K)%N -> P t = b) -> P (K + K)%N = c ->
    count (fun t : 'I_(K + K).+1 => P t) (enum 'I_(K + K).+1) = (a * K + (b * K + c))%N.
  move=> Pa Pb Pc; rewrite -(count_map val) val_enum_ord -addn1 iotaD iotaD !count_cat /= addn0 -addnA Pc.
  have block s l (d : bool) : (forall t, t \in iota s l -> P t = d) -> count P (iota s l) = (d * l)%N.
    move=> H; rewrite (eq_in_count (a2 := fun=> d)) //; case: {H} d.
      by rewrite count_predT size_iota mul1n.
    by rewrite count_pred0.
  rewrite add0n (block 0%N K a) ?(block K K b) // => t; rewrite mem_iota //.
    by move=> /Pb ->.
  by move/Pa.
have W u v (a b c : bool) : (forall t, (t < K)%N -> (v t < u t :> R) = a) ->
    (forall t, (K <= t < K + K)%N -> (v t < u t :> R) = b) -> (v (K + K)%N < u (K + K)%N :> R) = c ->
    wins (fun t : 'I_(K + K).+1 => u (val t)) (fun t => v (val t)) (enum 'I_(K + K).+1)
    = (a * K + (b * K + c))%N.
  by move=> *; rewrite /wins; apply: (cnt (fun t => v t < u t)%R).
exists (f \o val), (g \o val), (h \o val).
have lowK t : (t < K)%N -> [/\ (K <= t)%N = false, (t < K + K)%N & (t == (K + K)%N) = false].
  move=> tK; have tKK : (t < K + K)%N by rewrite ltn_addl.
  by rewrite leqNgt tK (ltn_eqF tKK).
have midK t : (K <= t < K + K)%N -> [/\ (t < K)%N = false, (K <= t)%N & (t == (K + K)%N) = false].
  by case/andP=> Kt tKK; rewrite ltnNge Kt (ltn_eqF tKK).
have [e1 e2 e3] : [/\ (K + K < K)%N = false, (K + K < K + K)%N = false & (K <= K + K)%N].
  by rewrite ltnn leq_addr ltnNge leq_addr.
have wf : forall t, (t < K)%N -> [/\ f t = 1, g t = 0 & h t = 1].
  by move=> t tK; have [l1 l2 l3] := lowK t tK; rewrite /f /g /h tK l1.
have wm : forall t, (K <= t < K + K)%N -> [/\ f t = 0, g t = 1 & h t = 0].
  by move=> t tK; have [l1 l2 l3] := midK t tK; rewrite /f /g /h l1 l3 tK.
have wl : [/\ f (K + K)%N = 0, g (K + K)%N = 0 & h (K + K)%N = 1].
  by rewrite /f /g /h e1 e2 andbF eqxx orbT.
have wE (u v : nat -> R) (b c d b' c' d' : R) :
    (forall t, (t < K)%N -> u t = b /\ v t = b') ->
    (forall t, (K <= t < K + K)%N -> u t = c /\ v t = c') ->
    u (K + K)%N = d /\ v (K + K)%N = d' ->
    wins (u \o val) (v \o val) (enum 'I_(K + K).+1)
      = ((b' < b)%R * K + ((c' < c)%R * K + (d' < d)%R))%N.
  move=> H1 H2 [e e']; apply: (W u v) => [t /H1[-> ->]|t /H2[-> ->]|] //.
  by rewrite e e'.
split=> [t|||]; first by split; exact: bit.
- apply/most_points; rewrite /most_on (wE g f 0 1 0 1 0 0) ?(wE f g 1 0 0 0 1 0) //;
    try by [move=> t /wf[-> -> _]|move=> t /wm[-> -> _]|case: wl].
  rewrite ltxx ltr01 ltr10 !mul0n !mul1n !add0n !addn0 (le_trans _ nK) //.
  by rewrite ler_wpmul2l ?ler_nat ?ltW.
- apply/most_points; rewrite /most_on (wE h g 1 0 1 0 1 0) ?(wE g h 0 1 0 1 0 1) //;
    try by [move=> t /wf[_ -> ->]|move=> t /wm[_ -> ->]|case: wl].
  by rewrite ltr01 ltr10 !mul0n !mul1n !add0n !addn0 addn1.
move/most_points; rewrite /most_on (wE h f 1 0 1 1 0 0) ?(wE f h 1 0 0 1 0 1) //;
  try by [move=> t /wf[-> _ ->]|move=> t /wm[-> _ ->]|case: wl].
by rewrite !ltxx ltr01 ltr10 !mul0n !add0n mulr1 leNgt n0.
Qed.

(* Vectors that the permutations of the coordinates permute like points, such as the orbit
   of e_1 *)
Section Family.
Variables (R : realDomainType) (d : nat) (F : 'I_d.+1 -> vec R d.+1).
Hypotheses (F_inj : injective F) (F_perm : forall i (p : {perm 'I_d.+1}), permute (F i) p = F (p i)).
Definition family : pred (vec R d.+1) := mem [seq F i | i <- enum 'I_d.+1].

Lemma orb_family t : family t ->
  perm_eq [seq F i | i <- enum 'I_d.+1] (orb (sym d) (permute_action R d.+1) family t).
Proof.
case/mapP=> i _ ->; apply: orb_perm => [|u].
  by rewrite map_inj_uniq ?enum_uniq.
apply/idP/orbP => [|[] //] uB; split=> //; case/mapP: uB => j _ ->.
by exists (tperm i j); rewrite ?inE //= F_perm tpermL.
Qed.

Lemma most_family n (f g : vec R d.+1 -> R) (a b : seq R) :
  (forall i, f (F i) = row d a i) -> (forall i, g (F i) = row d b i) ->
  most (sym d) (permute_action R d.+1) family n f g <->
  most_on n (nth 0 a) (nth 0 b) (iota 0 d.+1).
Proof.
move=> fa gb; have W (f' g' : vec R d.+1 -> R) (a' b' : seq R) t : (forall i, f' (F i) = row d a' i) ->
    (forall i, g' (F i) = row d b' i) -> family t ->
    wins f' g' (orb (sym d) (permute_action R d.+1) family t)
    = wins (nth 0 a') (nth 0 b') (iota 0 d.+1).
  move=> fa' gb' Bt; rewrite -wins_row /wins -(seq.permP (orb_family Bt)) count_map.
  by apply: eq_count => i /=; rewrite fa' gb'.
have B0 : family (F ord0) by apply: map_f; rewrite mem_enum.
split=> [/(_ _ B0)|H t Bt]; first by rewrite /most_on (W f g a b) ?(W g f b a).
by rewrite /most_on (W f g a b) ?(W g f b a).
Qed.
End Family.

Section Basis.
Variables (R : realDomainType) (d : nat).
Definition basis (i : 'I_d.+1) : vec R d.+1 := [ffun j => (j == i)%:R].
Definition basis_vectors : pred (vec R d.+1) := family basis.

Lemma dot_basis x i : dot x (basis i) = x i.
Proof.
rewrite /dot (bigD1 i) //= ffunE eqxx mulr1 big1 ?addr0 // => j /negbTE ne.
by rewrite ffunE ne mulr0.
Qed.

Lemma permute_basis i (p : {perm 'I_d.+1}) : permute (basis i) p = basis (p i).
Proof. by apply/ffunP=> j; rewrite !ffunE -(inj_eq (@perm_inj _ p)) permKV. Qed.

Lemma basis_inj : injective basis.
Proof.
move=> i j /ffunP/(_ i); rewrite !ffunE eqxx; case: eqP => // _ /eqP.
by rewrite oner_eq0.
Qed.

Definition most_basis := most_family basis_inj permute_basis.
End Basis.

(* The 3-cycle of most[2] is EU-determined: f(X | u) = x.u on singletons of lotteries. *)
Notation Q := [realDomainType of rat].
Theorem most2_cycle_eu_determined : exists (F : seq rat -> seq rat -> rat) (X : 'I_3 -> vec Q 3),
  let f i := rule_of (@dot Q 3) F [:: X i] [seq X j | j <- enum 'I_3] in
  let most2 := most (sym 2) (permute_action Q 3) (@basis_vectors Q 2) 2%:R in
  [/\ multiset_rule F, forall i, (forall j, 0 <= X i j) /\ \sum_j X i j = 1,
      forall i, most2 (f i) (f (next i)) & forall i, ~ most2 (f (next i)) (f i)].
Proof.
pose s (i : 'I_3) : seq rat := nth [::] [:: [:: 1/2%:R; 1/3%:R; 1/6%:R];
  [:: 1/3%:R; 1/6%:R; 1/2%:R]; [:: 1/6%:R; 1/2%:R; 1/3%:R]] i.
pose X i : vec Q 3 := [ffun j => row 2 (s i) j].
exists (fun xs _ => \sum_(x <- xs) x), X => f most2.
have fE i j : f i (@basis Q 2 j) = row 2 (s i) j.
  by rewrite /f /rule_of /vals /= big_seq1 dot_basis ffunE.
split=> [xs xs' cs cs' px _|i|i|i].
- exact: perm_big.
- split=> [j|]; first by rewrite ffunE /row; case: i j => -[|[|[|//]]] ? [[|[|[|//]]] ?].
  rewrite !big_ord_recl big_ord0 !ffunE /row /s.
  by case: i => -[|[|[|//]]] ?; apply/eqP; vm_compute.
- apply/(most_basis _ (fE i) (fE (next i))); rewrite /most_on /s.
  by case: i => -[|[|[|//]]] ?; vm_compute.
move/(most_basis _ (fE (next i)) (fE i)); rewrite /most_on /s.
by case: i => -[|[|[|//]]] ?; vm_compute.
Qed.
