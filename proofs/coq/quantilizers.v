(* Quantilizers with any base distribution (Definition B.12), and Conjecture B.13, mended:
   with base weights that are nowhere on A larger than anywhere on B, the quantilizer has
   f(B) >= f(A) by most[n] and gap[n], where C is the disjoint union of A, B and a rest that
   the involutions fix together with the weights on it. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities rules.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Everything above a threshold is taken, and a part of what is at the threshold. *)
Section Levels.
Variable R : realFieldType.
Implicit Types (y : R) (l : R * R).

Definition taken l y : R := if l.1 < y then 1 else if y == l.1 then l.2 else 0.
Definition level l := 0 <= l.2 <= 1.

Lemma taken_ge0 l y : level l -> 0 <= taken l y.
Proof. by rewrite /taken => /andP[l0 _]; case: (l.1 < y); case: (y == l.1); rewrite ?ler01. Qed.

Lemma taken_total l l' : level l -> level l' ->
  (forall y, taken l y <= taken l' y) \/ (forall y, taken l' y <= taken l y).
Proof.
have lower k k' : level k -> level k' -> k'.1 < k.1 -> forall y, taken k y <= taken k' y.
  move=> /andP[k0 k1] /andP[k0' _] lt y; rewrite /taken.
  case: (ltP k.1 y) => [ky|yk]; first by rewrite (lt_trans lt ky).
  case: eqP => [->|_]; first by rewrite lt.
  by case: (k'.1 < y); case: (y == k'.1); rewrite ?ler01.
case: l l' => [M a] [M' a'] la la'; case: (ltrgtP M M') => [lt|lt|<-].
- by right; exact: lower.
- by left; exact: lower.
by case: (leP a a') => [le|/ltW le]; [left|right] => y; rewrite /taken /=;
  case: (M < y) => //; case: (y == M).
Qed.

Lemma seq_min (s : seq R) : s != [::] -> exists2 m, m \in s & forall y, y \in s -> m <= y.
Proof.
elim: s => // x [|z s] IH _; first by exists x; rewrite ?mem_head // => y; rewrite inE => /eqP->.
have [m ms le] := IH isT; case: (leP x m) => [xm|/ltW mx].
  by exists x; [exact: mem_head | move=> y; rewrite inE => /predU1P[->|/le/(le_trans xm)]].
exists m => [|y]; first by rewrite inE ms orbT.
by rewrite inE => /predU1P[->|/le].
Qed.

Lemma seq_max (s : seq R) : s != [::] -> exists2 m, m \in s & forall y, y \in s -> y <= m.
Proof.
move=> s0; have [|m /mapP[x xs ->] le] := @seq_min [seq - x | x <- s]; first by case: (s) s0.
by exists x => // y ys; rewrite -ler_opp2; apply: le; exact: map_f.
Qed.
End Levels.

Section Quantilizer.
Variables (E T : eqType) (R : realFieldType) (v : E -> T -> R) (P : E -> R) (q : R).
Implicit Types (X C : seq E) (t : T).

Definition mass_above C t y := \sum_(c <- C | y < v c t) P c.
Definition mass_at C t y := \sum_(c <- C | v c t == y) P c.

(* Definition B.12; quantile_share_threshold gives its form with an infimum. *)
Definition share C t x := quantile_share q (mass_above C t (v x t)) (mass_at C t (v x t)).
Definition quantilize_base X C t := (\sum_(x <- X) P x * share C t x) / q.

Variables (C : seq E) (t : T).
Hypothesis P0 : forall c, c \in C -> 0 <= P c.

Lemma mass_sub (Q Q' : pred E) : (forall c, Q c -> Q' c) ->
  \sum_(c <- C | Q c) P c <= \sum_(c <- C | Q' c) P c.
Proof.
move=> QQ'; rewrite big_mkcond [leRHS]big_mkcond big_seq [leRHS]big_seq ler_sum // => c cC.
by case: (boolP (Q c)) => [/QQ'->|_] //; case: ifP => // _; exact: P0.
Qed.

Lemma mass_above_at y : mass_above C t y + mass_at C t y = \sum_(c <- C | y <= v c t) P c.
Proof.
rewrite /mass_above /mass_at big_mkcond [X in _ + X]big_mkcond [RHS]big_mkcond -big_split.
by apply: eq_bigr => c _ /=; case: (ltrgtP y (v c t)); rewrite ?addr0 ?add0r.
Qed.

Lemma mass_at_ge0 y : 0 <= mass_at C t y.
Proof. by rewrite /mass_at big_seq_cond sumr_ge0 // => c /andP[/P0]. Qed.

Lemma share_above M y : M < y -> mass_above C t M <= q ->
  quantile_share q (mass_above C t y) (mass_at C t y) = 1.
Proof.
move=> My aM; rewrite /quantile_share mass_above_at.
by rewrite (le_trans _ aM) // mass_sub // => c; exact: lt_le_trans.
Qed.

Lemma share_below y : q < mass_above C t y ->
  quantile_share q (mass_above C t y) (mass_at C t y) = 0.
Proof.
move=> qa; rewrite /quantile_share !ifF //; apply/negbTE; rewrite -ltNge // (lt_le_trans qa) //.
by rewrite ler_addl mass_at_ge0.
Qed.

(* M is the least number above which there is at most the mass q: then all above M is
   taken, and at M what is left, in proportion to P. *)
Theorem quantile_share_threshold M x : mass_above C t M <= q ->
  (forall y, y < M -> q < mass_above C t y) ->
  share C t x = taken (M, (q - mass_above C t M) / mass_at C t M) (v x t).
Proof.
move=> aM least; rewrite /share /taken /=; case: (ltrgtP M (v x t)) => [lt|lt|<-].
- exact: share_above lt aM.
- by apply: share_below; exact: least.
rewrite /quantile_share aM ifF //; apply/negbTE; rewrite -ltNge mass_above_at.
pose below := [seq v c t | c <- C & v c t < M].
have [y yM gap] : exists2 y, y < M & forall c, c \in C -> y < v c t -> M <= v c t.
  case: (eqVneq below [::]) => [b0|/seq_max[y]].
    exists (M - 1) => [|c cC _]; first by rewrite ltr_subl_addr ltr_addl ltr01.
    rewrite leNgt; apply/negP => lt; have : v c t \in below.
      by apply/mapP; exists c; rewrite // mem_filter lt.
    by rewrite b0.
  move=> /mapP[c]; rewrite mem_filter => /andP[cM _] -> max; exists (v c t) => // d dC lt.
  rewrite leNgt; apply/negP => dM; have : v d t <= v c t.
    by apply: max; apply/mapP; exists d; rewrite // mem_filter dM.
  by rewrite leNgt lt.
apply: lt_le_trans (least y yM) _; rewrite /mass_above big_mkcond [leRHS]big_mkcond.
rewrite big_seq [leRHS]big_seq ler_sum // => c cC; case: ifP => [/(gap c cC)->//|_].
by case: ifP => // _; exact: P0.
Qed.

(* What is taken, is taken above one level, and it weighs q. *)
Lemma level_exists : 0 < q -> q <= \sum_(c <- C) P c -> exists2 l, level l &
  (forall x, x \in C -> share C t x = taken l (v x t)) /\ \sum_(c <- C) P c * taken l (v c t) = q.
Proof.
move=> q0 qC; pose vs := [seq v c t | c <- C]; pose low := [seq y <- vs | mass_above C t y <= q].
have vs0 : vs != [::].
  by apply: contraTneq qC => /(congr1 size)/eqP; rewrite size_map size_eq0 => /eqP->; rewrite big_nil -ltNge.
have [top topv le_top] := seq_max vs0.
have above0 : mass_above C t top = 0.
  rewrite /mass_above big_seq_cond big1 // => c /andP[cC]; rewrite ltNge le_top //.
  exact: map_f.
have [|M] := @seq_min _ low.
  by rewrite -has_filter; apply/hasP; exists top; rewrite // above0 ltW.
rewrite mem_filter => /andP[aM Mv] least; pose part := quantile_share q (mass_above C t M) (mass_at C t M).
have at_pos : q < mass_above C t M + mass_at C t M -> 0 < mass_at C t M.
  by move=> lt; rewrite -(ltr_add2l (mass_above C t M)) addr0 (le_lt_trans aM).
have part01 : level (M, part).
  rewrite /level /= /part /quantile_share aM; case: (leP (mass_above C t M + mass_at C t M) q) => [_|lt]; first by rewrite ler01 lexx.
  have p := at_pos lt; rewrite divr_ge0 ?subr_ge0 ?(ltW p) //= ler_pdivr_mulr // mul1r.
  by rewrite ler_subl_addl ltW.
exists (M, part) => //; split=> [x xC|].
  rewrite /share /taken /=; case: (ltrgtP M (v x t)) => [lt|lt|<-] //.
    exact: share_above lt aM.
  apply: share_below; rewrite ltNge; apply/negP => le; have : v x t \in low.
    by rewrite mem_filter le map_f.
  by move/least; rewrite leNgt lt.
have -> : \sum_(c <- C) P c * taken (M, part) (v c t) = mass_above C t M + part * mass_at C t M.
  rewrite /mass_above /mass_at mulr_sumr [X in X + _]big_mkcond [X in _ + X]big_mkcond -big_split.
  apply: eq_bigr => c _; rewrite /taken /=; case: (ltrgtP M (v c t)) => _ /=.
  - by rewrite mulr1 addr0.
  - by rewrite mulr0 addr0.
  by rewrite add0r mulrC.
rewrite /part /quantile_share aM; case: (leP (mass_above C t M + mass_at C t M) q) => [le|lt]; last first.
  by rewrite mulfVK ?gt_eqF ?at_pos // addrC subrK.
rewrite mul1r; apply/le_anti; rewrite le mass_above_at.
case: (eqVneq [seq y <- vs | y < M] [::]) => [none|/seq_max[y]].
  apply: le_trans qC _; rewrite [leLHS]big_seq [leRHS]big_mkcond [leRHS]big_seq ler_sum // => c cC.
  case: ifP => // /negbT; rewrite -ltNge => lt; have : v c t \in [seq y <- vs | y < M].
    by rewrite mem_filter lt map_f.
  by rewrite none.
rewrite mem_filter => /andP[yM yv] max; rewrite leNgt; apply/negP => ltq.
have : y \in low; last by move/least; rewrite leNgt yM.
rewrite mem_filter yv andbT (le_trans _ le) // mass_above_at.
rewrite /mass_above big_mkcond [leRHS]big_mkcond big_seq [leRHS]big_seq ler_sum // => c cC.
case: ifP => [lt|_]; last by case: ifP => // _; exact: P0.
rewrite ifT // leNgt; apply/negP => cM; have : v c t <= y.
  by apply: max; rewrite mem_filter cM map_f.
by rewrite leNgt lt.
Qed.
End Quantilizer.

(* Conjecture B.13, mended *)
Section Copies.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (v : E -> T -> R) (P : E -> R) (q : R).
Hypothesis v_inv : forall x t g, g \in G -> v (toE x g) (to t g) = v x t.
Notation sact := (sact toE).

Variables (A B D C : seq E) (n : nat) (p : 'I_n -> gT).
Hypotheses (uC : uniq (A ++ B ++ D)) (parts : perm_eq C (A ++ B ++ D)).
Hypotheses (P0 : forall c, c \in C -> 0 <= P c) (q0 : 0 < q) (qC : q <= \sum_(c <- C) P c).
Hypothesis P_dom : forall a b, a \in A -> b \in B -> P a <= P b.
Hypotheses (pG : forall i, p i \in G) (p_invol : forall i, (p i * p i = 1)%g).
Hypothesis copy_in : forall i, {subset sact A (p i) <= B}.
Hypothesis copy_fix : forall i j, i != j -> sact (sact A (p j)) (p i) =i sact A (p j).
Hypothesis rest_fix : forall i, sact D (p i) =i D.
Hypothesis rest_weight : forall i x, x \in D -> P (toE x (p i)) = P x.
Hypothesis cl : closed G to Theta.

Let take X t l := \sum_(x <- X) P x * taken l (v x t).
Implicit Types (i j : 'I_n) (t : T) (l : R * R).

Let inv i : involutive (toE^~ (p i)). Proof. exact: act_invol. Qed.
Let uA : uniq A. Proof. by move: uC; rewrite cat_uniq => /andP[]. Qed.
Let uB : uniq B. Proof. by move: uC; rewrite !cat_uniq => /and3P[_ _ /andP[]]. Qed.
Let uD : uniq D. Proof. by move: uC; rewrite !cat_uniq => /and3P[_ _ /and3P[]]. Qed.
Let AC : {subset A <= C}. Proof. by move=> x xA; rewrite (perm_mem parts) mem_cat xA. Qed.
Let BC : {subset B <= C}. Proof. by move=> x xB; rewrite (perm_mem parts) !mem_cat xB orbT. Qed.
Let DC : {subset D <= C}. Proof. by move=> x xD; rewrite (perm_mem parts) !mem_cat xD !orbT. Qed.

Lemma moved_value x t i : v x (to t (p i)) = v (toE x (p i)) t.
Proof. by rewrite -[x in LHS](inv i) v_inv. Qed.

Lemma take_sub X t l : level l -> uniq X -> {subset X <= B} -> take X t l <= take B t l.
Proof.
move=> lev uX XB; rewrite /take [leRHS](bigID (mem X)) /= -[leLHS]addr0 ler_add //.
  rewrite -[leRHS]big_filter (perm_big [seq x <- B | x \in X]) //.
  apply: uniq_perm; rewrite ?filter_uniq // => x; rewrite mem_filter.
  by case: (boolP (x \in X)) => // /XB ->.
by rewrite big_seq_cond sumr_ge0 // => x /andP[xB _]; rewrite mulr_ge0 ?taken_ge0 ?P0 ?BC.
Qed.

Lemma copy_uniq i : uniq (sact A (p i)).
Proof. by rewrite sact_uniq. Qed.

(* A after the exchange weighs at most what its copy weighs before. *)
Lemma take_copy i t l : level l -> take A (to t (p i)) l <= take B t l.
Proof.
move=> lev; apply: le_trans (take_sub t lev (copy_uniq i) (@copy_in i)).
rewrite /take big_map big_seq [leRHS]big_seq ler_sum // => x xA.
rewrite moved_value ler_wpmul2r ?taken_ge0 // P_dom //.
by apply: (@copy_in i); exact: map_f.
Qed.

Lemma take_copy_back i t l : level l -> take A t l <= take B (to t (p i)) l.
Proof. by move=> lev; rewrite -[t in take A t](act_invol to (p_invol i)) take_copy. Qed.

Lemma take_rest i t l : take D (to t (p i)) l = take D t l.
Proof.
have e : perm_eq (sact D (p i)) D by apply: uniq_perm; rewrite ?sact_uniq.
rewrite /take -[RHS](perm_big _ e) big_map; apply: eq_big_seq => x xD.
by rewrite moved_value rest_weight.
Qed.

(* Where two exchanges meet in one parameter *)
Lemma take_meet i j a b l : level l -> i != j -> to a (p i) = to b (p j) -> take A b l <= take B a l.
Proof.
move=> lev ij meet; have back (k : 'I_n) c d : to c (p k) = d -> c = to d (p k).
  by move<-; rewrite act_invol.
rewrite (back j b _ (esym meet)) {1}(back i a _ erefl); set w := to a (p i).
apply: le_trans (take_sub _ lev (copy_uniq j) (@copy_in j)).
have e : perm_eq (sact (sact A (p j)) (p i)) (sact A (p j)).
  by apply: uniq_perm; rewrite ?sact_uniq //; exact: copy_fix.
rewrite /take -[leRHS](perm_big _ e) !big_map big_seq [leRHS]big_seq ler_sum // => x xA.
rewrite !moved_value inv ler_wpmul2r ?taken_ge0 // P_dom //.
by apply: (@copy_in j); rewrite -(copy_fix ij); do 2!apply: map_f.
Qed.

Let f X t := quantilize_base v P q X C t.

Lemma base_level t : exists2 l, level l & [/\ f A t = take A t l / q, f B t = take B t l / q &
  take A t l + take B t l + take D t l = q].
Proof.
have [l lev [shares total]] := level_exists v t P0 q0 qC; exists l => //.
have sums X : {subset X <= C} -> f X t = take X t l / q.
  move=> XC; rewrite /f /quantilize_base; congr (_ / _); apply: eq_big_seq => x /XC xC.
  by rewrite shares.
split; rewrite ?sums //.
by rewrite /take -addrA -!big_cat -(perm_big _ parts).
Qed.

Lemma of_total (a b c : R) : a + b + c = q -> a = q - b - c /\ b = q - a - c.
Proof.
by move=> <-; split; [|rewrite [a + b]addrC]; rewrite [_ + c]addrAC !addrK.
Qed.

(* Both values are kept under exchange. *)
Lemma base_exchange i t : f A t <= f B (to t (p i)) /\ f A (to t (p i)) <= f B t.
Proof.
have [l lev [-> -> total]] := base_level t; have [l' lev' [-> -> total']] := base_level (to t (p i)).
rewrite !ler_pmul2r ?invr_gt0 //.
have more X s k k' : {subset X <= C} -> (forall y, taken k y <= taken k' y) -> take X s k <= take X s k'.
  move=> XC le; rewrite /take big_seq [leRHS]big_seq ler_sum // => x xX.
  by rewrite ler_wpmul2l ?P0 ?XC.
move: total total'; rewrite take_rest => total total'.
case: (taken_total lev lev') => le.
  have b : take A t l <= take B (to t (p i)) l' by apply: le_trans (take_copy_back i t lev) (more _ _ _ _ BC le).
  split=> //; have r := more D t _ _ DC le.
  have -> : take A (to t (p i)) l' = q - take B (to t (p i)) l' - take D t l' by exact: (of_total total').1.
  have -> : take B t l = q - take A t l - take D t l by exact: (of_total total).2.
  by rewrite ler_sub // ler_sub.
have a : take A (to t (p i)) l' <= take B t l by apply: le_trans (more _ _ _ _ AC le) (take_copy i t lev).
split=> //; have r := more D t _ _ DC le.
have -> : take B (to t (p i)) l' = q - take A (to t (p i)) l' - take D t l'.
  exact: (of_total total').2.
have -> : take A t l = q - take B t l - take D t l by exact: (of_total total).1.
by rewrite ler_sub // ler_sub.
Qed.

Lemma base_apart i j a b : i != j -> f B a < f A a -> f B b < f A b -> to a (p i) != to b (p j).
Proof.
have more X s k k' : {subset X <= C} -> (forall y, taken k y <= taken k' y) -> take X s k <= take X s k'.
  move=> XC le; rewrite /take big_seq [leRHS]big_seq ler_sum // => x xX.
  by rewrite ler_wpmul2l ?P0 ?XC.
have one i' j' c d l l' : i' != j' -> to c (p i') = to d (p j') -> level l -> level l' ->
    take A c l + take B c l + take D c l = q -> take A d l' + take B d l' + take D d l' = q ->
    (forall y, taken l y <= taken l' y) -> take B c l < take A c l -> take B d l' < take A d l' -> False.
  move=> ij meet lev lev' total total' le ltc ltd.
  have b' : take A c l <= take B d l'.
    apply: le_trans (take_meet lev _ (esym meet)) (more _ _ _ _ BC le).
    by rewrite eq_sym.
  have r : take D c l <= take D d l'.
    by rewrite -(take_rest i' c) meet take_rest; exact: more DC le.
  have : take A d l' <= take B c l.
    have -> : take A d l' = q - take B d l' - take D d l' by exact: (of_total total').1.
    have -> : take B c l = q - take A c l - take D c l by exact: (of_total total).2.
    by rewrite ler_sub // ler_sub.
  by move/(lt_le_trans (le_lt_trans b' ltd)); rewrite ltNge ltW.
move=> ij; have [l lev [-> -> total]] := base_level a; have [l' lev' [-> -> total']] := base_level b.
rewrite !ltr_pmul2r ?invr_gt0 // => lta ltb; apply/eqP => meet.
case: (taken_total lev lev') => le; first exact: one ij meet lev lev' total total' le lta ltb.
by apply: one (esym meet) lev' lev total' total le ltb lta; rewrite eq_sym.
Qed.

Theorem quantilize_base_scalar : multiply_scalar_retargetable G to Theta n (f A) (f B).
Proof.
move=> t Tt; exists p; split=> // [i a ao lt|i j a b ij _ lta _ ltb]; last exact: base_apart.
have [le1 le2] := base_exchange i a.
by split=> //; apply: cl => //; exact: orb_Theta ao.
Qed.

Theorem quantilize_base_most : most G to Theta n%:R (f B) (f A).
Proof. exact: multiply_scalar_most quantilize_base_scalar. Qed.

Theorem quantilize_base_gap : gap G to Theta n%:R (f B) (f A).
Proof. exact: multiply_scalar_gap quantilize_base_scalar. Qed.
End Copies.
