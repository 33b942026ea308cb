(* The difference form gap[n], what retargetability by values gives, and most, gap
   and mean on 0/1-valued functions. Claims of the comment on the paper. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Part.
Variable R : realDomainType.
Implicit Types x y n m : R.

(* max(x, 0) *)
Definition pos x := Num.max x 0.
(* Gains count once, losses n times; for n >= 1 this is min(x, n x). *)
Definition weigh n x := pos x - n * pos (- x).

Lemma pos_ge0 x : 0 <= pos x. Proof. by rewrite /pos le_maxr lexx orbT. Qed.
Lemma pos_id x : 0 <= x -> pos x = x. Proof. by rewrite /pos => /max_idPl. Qed.
Lemma pos_0 x : x <= 0 -> pos x = 0. Proof. by rewrite /pos => /max_idPr. Qed.
Lemma pos_le x y : x <= y -> pos x <= pos y.
Proof. by move=> xy; rewrite /pos le_maxl !le_maxr xy lexx orbT. Qed.
Lemma pos_sub x : pos x - pos (- x) = x.
Proof.
by case: (lerP 0 x) => [x0|/ltW x0]; rewrite ?(pos_id x0) ?(pos_0 x0);
  [rewrite pos_0 ?oppr_le0 // subr0 | rewrite pos_id ?oppr_ge0 // sub0r opprK].
Qed.

Lemma weigh_ge n x : 0 <= x -> weigh n x = x.
Proof. by move=> x0; rewrite /weigh (pos_id x0) pos_0 ?oppr_le0 // mulr0 subr0. Qed.
Lemma weigh_le n x : x <= 0 -> weigh n x = n * x.
Proof. by move=> x0; rewrite /weigh (pos_0 x0) pos_id ?oppr_ge0 // sub0r mulrN opprK. Qed.

Lemma weigh_min n x y : 1 <= n -> (y = x \/ y = n * x) -> weigh n x <= y.
Proof.
move=> n1 [] ->; case: (lerP 0 x) => [x0|/ltW x0];
  rewrite ?(weigh_ge _ x0) ?(weigh_le _ x0) //.
  by rewrite -[leRHS]mul1r -subr_ge0 -mulrBl mulr_le0 ?subr_le0.
by rewrite -[leLHS]mul1r ler_wpmul2r.
Qed.

Lemma weigh_superadd n x y : 1 <= n -> weigh n x + weigh n y <= weigh n (x + y).
Proof.
move=> n1; case: (lerP 0 (x + y)) => [s0|/ltW s0].
  by rewrite (weigh_ge _ s0) ler_add // weigh_min //; left.
by rewrite (weigh_le _ s0) mulrDr ler_add // weigh_min //; right.
Qed.

Lemma weigh_antimono n m x : n <= m -> weigh m x <= weigh n x.
Proof. by move=> nm; rewrite /weigh ler_add2l ler_opp2 ler_wpmul2r ?pos_ge0. Qed.
End Part.

Section OnList.
Variables (T : eqType) (R : realDomainType).
Implicit Types (f g h : T -> R) (s : seq T) (n m : R).

Definition gain f g s := \sum_(x <- s) pos (f x - g x).
Definition gap_on n f g s := n * gain g f s <= gain f g s.

Lemma gap_onE n f g s : gap_on n f g s = (0 <= \sum_(x <- s) weigh n (f x - g x)).
Proof.
rewrite /gap_on /weigh /gain sumrB subr_ge0 mulr_sumr.
by under [in RHS]eq_bigr do rewrite opprB.
Qed.

Lemma gain_ge0 f g s : 0 <= gain f g s.
Proof. by rewrite sumr_ge0 // => x _; rewrite pos_ge0. Qed.

Lemma gain0 f g s : gain f g s = 0 -> {in s, forall x, f x <= g x}.
Proof.
move/eqP; rewrite /gain psumr_eq0 => [/allP H x xs|x _]; last exact: pos_ge0.
have := H x xs; rewrite implyTb -subr_le0; case: (lerP _ 0) => // lt.
by rewrite pos_id 1?ltW // gt_eqF.
Qed.

Lemma gap_on_le n m f g s : m <= n -> gap_on n f g s -> gap_on m f g s.
Proof. by move=> mn; apply: le_trans; rewrite ler_wpmul2r ?gain_ge0. Qed.

Lemma gap_on_trans n f g h s : 1 <= n -> gap_on n f g s -> gap_on n g h s -> gap_on n f h s.
Proof.
move=> n1; rewrite !gap_onE => fg gh; apply: le_trans (addr_ge0 fg gh) _.
rewrite -big_split ler_sum // => x _ /=; apply: le_trans (weigh_superadd _ _ n1) _.
by rewrite addrA subrK.
Qed.

Lemma gap_on1 f g s : gap_on 1 f g s = (\sum_(x <- s) g x <= \sum_(x <- s) f x).
Proof.
rewrite gap_onE -[RHS]subr_ge0 -sumrB; congr (0 <= _); apply: eq_bigr => x _.
by rewrite /weigh mul1r pos_sub.
Qed.

Lemma gap_on_antisym n f g s : 1 < n -> gap_on n f g s -> gap_on n g f s ->
  {in s, f =1 g}.
Proof.
move=> n1 fg gf; have n0 : 0 < n by rewrite (lt_trans ltr01).
have z f' g' : gap_on n f' g' s -> gap_on n g' f' s -> gain f' g' s = 0.
  move=> H K; apply/le_anti; rewrite gain_ge0 andbT leNgt; apply/negP => p.
  have : n * n * gain f' g' s <= gain f' g' s.
    by rewrite -mulrA (le_trans _ H) // ler_wpmul2l // ltW.
  by rewrite leNgt -[ltLHS]mul1r ltr_pmul2r // mulr_egt1.
by move=> x xs; apply/le_anti; rewrite (gain0 (z _ _ fg gf)) ?(gain0 (z _ _ gf fg)).
Qed.

(* On values 0 and 1 *)
Lemma gain_wins f g s : (forall x, f x \in [:: 0; 1]) -> (forall x, g x \in [:: 0; 1]) ->
  gain f g s = (wins f g s)%:R.
Proof.
move=> f01 g01; rewrite /gain /wins -sum1_count natr_sum [RHS]big_mkcond.
apply: eq_bigr => x _; move: (f01 x) (g01 x); rewrite !inE.
move=> /orP[]/eqP -> /orP[]/eqP ->; rewrite ?subrr ?subr0 ?sub0r ?ltxx ?ltr01 ?ltr10.
- by rewrite pos_id.
- by rewrite pos_0 ?oppr_le0 ?ler01 // ltr10.
- by rewrite pos_id ?ler01.
by rewrite pos_id.
Qed.
End OnList.

Section Gap.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Notation orb := (orb G to Theta).
Notation most := (most G to Theta).
Implicit Types (f g h fA fB : T -> R) (n m : R).

Definition gap n f g := forall t, Theta t -> gap_on n f g (orb t).
Definition binary f := forall t, f t \in [:: 0; 1].

Theorem gap_refl n f : gap n f f.
Proof.
move=> t _; rewrite gap_onE big1_seq // => x _.
by rewrite subrr weigh_ge.
Qed.

Theorem gap_trans n f g h : 1 <= n -> gap n f g -> gap n g h -> gap n f h.
Proof. by move=> n1 fg gh t Tt; apply: gap_on_trans (fg t Tt) (gh t Tt). Qed.

(* gap[n] after gap[m] is gap[min(n, m)]. *)
Theorem gap_compose n m f g h : 1 <= n -> 1 <= m ->
  gap n f g -> gap m g h -> gap (Num.min n m) f h.
Proof.
move=> n1 m1 fg gh; apply: gap_trans (_ : gap _ f g) (_ : gap _ g h).
- by rewrite le_minr n1.
- by move=> t Tt; apply: gap_on_le (fg t Tt); rewrite le_minl lexx.
by move=> t Tt; apply: gap_on_le (gh t Tt); rewrite le_minl lexx orbT.
Qed.

Theorem gap_antisym n f g : 1 < n -> gap n f g -> gap n g f -> forall t, Theta t -> f t = g t.
Proof.
by move=> n1 fg gf t Tt; apply: (gap_on_antisym n1 (fg t Tt) (gf t Tt)); exact: orb_refl.
Qed.

Theorem gap_shift n f g h : gap n f g -> gap n (fun x => f x + h x) (fun x => g x + h x).
Proof.
move=> fg t Tt; have := fg t Tt; rewrite !gap_onE; congr (0 <= _).
by apply: eq_bigr => x _; rewrite [g x + _]addrC addrKA.
Qed.

(* gap_retargetable[n] => gap[n] and, for n > 0, most[1] *)
Definition gap_retargetable n fA fB := exists2 p, p \in G & forall t, Theta t -> fB t < fA t ->
  Theta (to t p) /\ n * (fA t - fB t) <= fB (to t p) - fA (to t p).

Lemma sum_pos_on (s : seq T) f g : gain f g s = \sum_(x <- s | g x < f x) (f x - g x).
Proof.
rewrite /gain [RHS]big_mkcond; apply: eq_bigr => x _; case: ltP => [lt|le].
  by rewrite pos_id // subr_ge0 ltW.
by rewrite pos_0 // subr_le0.
Qed.

Theorem gap_retargetable_gap n fA fB : gap_retargetable n fA fB -> gap n fB fA.
Proof.
move=> [p pG ret] t Tt; rewrite /gap_on [gain fA _ _]sum_pos_on mulr_sumr.
have H : \sum_(i < 1) \sum_(a <- orb t | fB a < fA a) pos (fB (to a p) - fA (to a p))
    <= gain fB fA (orb t).
  apply: (@sum_images _ _ _ (fun _ a => to a p) _ _ _ _ _ R (fun x => pos (fB x - fA x))).
  - exact: orb_uniq.
  - by move=> _ a ao lt; apply: orb_act => //; case: (ret a (orb_Theta ao) lt).
  - by move=> _ a b _ _ _ _; exact: act_injective.
  - by move=> i j; rewrite !ord1 eqxx.
  by move=> x _; exact: pos_ge0.
apply: le_trans H; rewrite big_ord1 big_seq_cond [leRHS]big_seq_cond ler_sum // => x /andP[xo lt].
by have [_ le] := ret x (orb_Theta xo) lt; apply: le_trans le _; rewrite /pos le_maxr lexx.
Qed.

Lemma uniform_retargetable1 fA fB p : p \in G ->
  (forall t, Theta t -> fB t < fA t -> Theta (to t p) /\ fA (to t p) < fB (to t p)) ->
  retargetable G to Theta 1 fA fB.
Proof.
move=> pG ret t Tt; exists (fun=> p); split=> // [_ a ao lt|i j].
  by case: (ret a (orb_Theta ao) lt).
by rewrite !ord1 eqxx.
Qed.

Theorem gap_retargetable_most n fA fB : 0 < n -> gap_retargetable n fA fB -> most 1 fB fA.
Proof.
move=> n0 [p pG ret]; apply: retargetable_most (uniform_retargetable1 pG _) => t Tt lt.
have [Tp le] := ret t Tt lt; split=> //; rewrite -subr_gt0 (lt_le_trans _ le) //.
by rewrite mulr_gt0 // subr_gt0.
Qed.

(* scalar_retargetable => gap_retargetable[1] *)
Definition scalar_retargetable fA fB := exists2 p, p \in G & forall t, Theta t -> fB t < fA t ->
  [/\ Theta (to t p), fA t <= fB (to t p) & fA (to t p) <= fB t].

Theorem scalar_gap_retargetable fA fB : scalar_retargetable fA fB -> gap_retargetable 1 fA fB.
Proof.
case=> p pG ret; exists p => // t Tt lt; have [Tp le1 le2] := ret t Tt lt.
by split=> //; rewrite mul1r ler_sub.
Qed.

Theorem scalar_gap fA fB : scalar_retargetable fA fB -> gap 1 fB fA.
Proof. by move/scalar_gap_retargetable/gap_retargetable_gap. Qed.

Theorem scalar_most fA fB : scalar_retargetable fA fB -> most 1 fB fA.
Proof. by move/scalar_gap_retargetable/(gap_retargetable_most ltr01). Qed.

(* multiply_scalar_retargetable[n] => retargetable[n], most[n], gap[n] *)
Definition multiply_scalar_retargetable (n : nat) fA fB := forall t, Theta t ->
  exists p : 'I_n -> gT, [/\ forall i, p i \in G,
    forall i a, a \in orb t -> fB a < fA a ->
      [/\ Theta (to a (p i)), fA a <= fB (to a (p i)) & fA (to a (p i)) <= fB a] &
    forall i j a b, i != j -> a \in orb t -> fB a < fA a ->
      b \in orb t -> fB b < fA b -> to a (p i) != to b (p j)].

Theorem multiply_scalar_retarget (n : nat) fA fB :
  multiply_scalar_retargetable n fA fB -> retargetable G to Theta n fA fB.
Proof.
move=> ret t Tt; have [p [pG flip dis]] := ret t Tt; exists p; split=> // i a ao lt.
by have [Tp le1 le2] := flip i a ao lt; split=> //; apply: le_lt_trans le2 (lt_le_trans lt le1).
Qed.

Theorem multiply_scalar_most (n : nat) fA fB :
  multiply_scalar_retargetable n fA fB -> most n%:R fB fA.
Proof. by move/multiply_scalar_retarget/retargetable_most. Qed.

Theorem multiply_scalar_gap (n : nat) fA fB :
  multiply_scalar_retargetable n fA fB -> gap n%:R fB fA.
Proof.
move=> ret t Tt; have [p [pG flip dis]] := ret t Tt.
rewrite /gap_on [gain fA _ _]sum_pos_on.
have H : \sum_(i < n) \sum_(a <- orb t | fB a < fA a) pos (fB (to a (p i)) - fA (to a (p i)))
    <= gain fB fA (orb t).
  apply: (@sum_images _ _ _ (fun i a => to a (p i)) _ _ _ _ _ R (fun x => pos (fB x - fA x))).
  - exact: orb_uniq.
  - by move=> i a ao lt; apply: orb_act => //; case: (flip i a ao lt).
  - by move=> i a b _ _ _ _; exact: act_injective.
  - exact: dis.
  by move=> x _; exact: pos_ge0.
apply: le_trans H; rewrite mulr_natl -[X in _ *+ X]card_ord -sumr_const ler_sum // => i _.
rewrite big_seq_cond [leRHS]big_seq_cond ler_sum // => x /andP[xo lt].
have [_ le1 le2] := flip i x xo lt.
by apply: le_trans (ler_sub le1 le2) _; rewrite /pos le_maxr lexx.
Qed.

(* On 0/1-valued functions gap[n] is most[n]; so most[n] is transitive there. *)
Theorem binary_most_gap n f g : binary f -> binary g -> (most n f g <-> gap n f g).
Proof.
move=> bf bg; split=> H t Tt; have := H t Tt; rewrite /most_on /gap_on !gain_wins //.
Qed.

Theorem binary_most_compose n m f g h : 1 <= n -> 1 <= m -> binary f -> binary g -> binary h ->
  most n f g -> most m g h -> most (Num.min n m) f h.
Proof.
move=> n1 m1 bf bg bh /(binary_most_gap _ bf bg) fg /(binary_most_gap _ bg bh) gh.
by apply/(binary_most_gap _ bf bh); exact: gap_compose fg gh.
Qed.

Theorem binary_most_trans n f g h : 1 <= n -> binary f -> binary g -> binary h ->
  most n f g -> most n g h -> most n f h.
Proof.
move=> n1 bf bg bh fg gh; rewrite -[n](min_idPl (lexx n)).
exact: binary_most_compose fg gh.
Qed.
End Gap.
