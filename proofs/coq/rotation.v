(* Rotations: one permutation that takes sets round a circle, m of which make up A while
   the other n >= m lie in B. Every monotone rule that is invariant under it has f(B) >= f(A)
   by most[n/m], gap[n/m] and mean[1]; for m = 1 it is retargetable[n]. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap mean utilities intervals.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* What holds of the first N images under a permutation holds of the orbit. *)
Section Rotations.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Notation orb := (orb G to Theta).

Lemma orb_moved t g : g \in G -> (forall s, Theta s -> Theta (to s g)) -> perm_eq [seq to s g | s <- orb t] (orb t).
Proof.
move=> gG cl; have sub : {subset [seq to s g | s <- orb t] <= orb t}.
  by move=> _ /mapP[s so ->]; apply: orb_act => //; apply: cl => //; exact: orb_Theta so.
have um : uniq [seq to s g | s <- orb t].
  by rewrite map_inj_uniq ?orb_uniq //; exact: act_injective.
have [|_ e] := uniq_min_size um sub; first by rewrite size_map.
by apply: uniq_perm => //; exact: orb_uniq.
Qed.

Lemma sum_moved (F : T -> R) t g : g \in G -> (forall s, Theta s -> Theta (to s g)) ->
  \sum_(s <- orb t) F (to s g) = \sum_(s <- orb t) F s.
Proof. by move=> gG cl; rewrite -[RHS](perm_big _ (orb_moved t gG cl)) big_map. Qed.

Lemma over_rotations (F F' : T -> R) (n m N : nat) (h : nat -> gT) t : (0 < N)%N ->
  (forall k, h k \in G) -> (forall k s, Theta s -> Theta (to s (h k))) ->
  (forall s, s \in orb t ->
     (\sum_(k < N) F (to s (h k))) *+ n <= (\sum_(k < N) F' (to s (h k))) *+ m) ->
  (\sum_(s <- orb t) F s) *+ n <= (\sum_(s <- orb t) F' s) *+ m.
Proof.
move=> N0 hG cl le; rewrite -(ler_pmuln2r N0) -!mulrnA ![(_ * N)%N]mulnC !mulrnA.
have all_k (H : T -> R) : (\sum_(s <- orb t) H s) *+ N = \sum_(s <- orb t) \sum_(k < N) H (to s (h k)).
  rewrite exchange_big -[X in _ *+ X]card_ord -sumr_const /=.
  by apply: eq_bigr => k _; rewrite sum_moved //; exact: cl.
by rewrite !all_k -!sumrMnl [leLHS]big_seq [leRHS]big_seq ler_sum //.
Qed.
End Rotations.

Section Turning.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (m n : nat).
Notation N := (m + n)%N.
Notation sact := (sact toE).
Hypotheses (m0 : (0 < m)%N) (mn : (m <= n)%N).

Lemma sact_eq X Y p : X =i Y -> sact X p =i sact Y p.
Proof. exact: eq_mem_map. Qed.

Lemma sactM X p q : sact X (p * q)%g = sact (sact X p) q.
Proof. by rewrite /sact -map_comp; apply: eq_map => x /=; rewrite act_mul. Qed.

Lemma sact1 X : sact X 1%g = X.
Proof. by rewrite /sact map_id_in // => x _; rewrite act_one. Qed.

(* The circle of m + n places *)
Let N0 : (0 < N)%N. Proof. by rewrite addn_gt0 m0. Qed.
Definition turn (k : 'I_N) : 'I_N := Ordinal (ltn_pmod k.+1 N0).

Lemma val_turn d k : iter d turn k = ((k + d) %% N)%N :> nat.
Proof.
elim: d => [|d IH]; first by rewrite addn0 modn_small.
by rewrite /= IH -[((k + d) %% N).+1]addn1 modnDml addn1 addnS.
Qed.

Lemma turn_inj : injective turn.
Proof.
move=> x y e; have back (z : 'I_N) : z = iter N.-1 turn (turn z).
  by apply: ord_inj; rewrite -iterSr prednK // val_turn modnDr modn_small.
by rewrite (back x) e -back.
Qed.

Lemma turn_trans x y : exists d, y = iter d turn x.
Proof.
exists (y + (N - x))%N; apply: ord_inj; rewrite val_turn addnCA subnKC; last exact: ltnW.
by rewrite modnDr modn_small.
Qed.

(* g takes the sets round; the first m are A, the others lie in B, and C stays. *)
Variables (A B C : seq E) (slot : 'I_(m + n) -> seq E) (g : gT).
Hypotheses (gG : g \in G) (turned_one : forall k, sact (slot k) g =i slot (turn k)).
Hypothesis A_parts : A =i flatten [seq slot (lshift n j) | j <- enum 'I_m].
Hypothesis B_parts : forall i, {subset slot (rshift m i) <= B}.
Hypothesis C_fixed : sact C g =i C.

Lemma turned_slot d k : sact (slot k) (g ^+ d)%g =i slot (iter d turn k).
Proof.
elim: d => [|d IH] x; first by rewrite sact1.
by rewrite expgSr sactM (sact_eq _ IH) turned_one.
Qed.

Lemma turned_C d : sact C (g ^+ d)%g =i C.
Proof.
elim: d => [|d IH] x; first by rewrite sact1.
by rewrite expgSr sactM (sact_eq _ IH) C_fixed.
Qed.

Lemma mem_sact X p x : (x \in sact X p) = (toE x p^-1%g \in X).
Proof. by rewrite -[in LHS](act_KV toE p x); exact: (mem_map (@act_injective _ _ toE p)). Qed.

Lemma turned_A d x : (x \in sact A (g ^+ d)%g) = [exists j, x \in slot (iter d turn (lshift n j))].
Proof.
rewrite mem_sact A_parts; apply/flattenP/existsP => [[_ /mapP[j _ ->]]|[j]].
  by rewrite -mem_sact turned_slot; exists j.
by rewrite -turned_slot mem_sact; exists (slot (lshift n j)) => //; rewrite map_f ?mem_enum.
Qed.

Lemma turned_A_mod d : sact A (g ^+ d)%g =i sact A (g ^+ (d %% N))%g.
Proof.
move=> x; rewrite !turned_A; apply: eq_existsb => j; congr (x \in slot _).
by apply: ord_inj; rewrite !val_turn modnDmr.
Qed.

(* m to n steps later A lies in B. *)
Lemma later_in_B k d : (m <= d <= n)%N -> {subset sact A (g ^+ (k + d))%g <= sact B (g ^+ k)%g}.
Proof.
move=> /andP[md dn] x; rewrite turned_A => /existsP[j].
have lt : (j + d - m < n)%N by rewrite ltn_psubLR ?(leq_trans m0 mn) // -addSn leq_add.
have -> : iter (k + d) turn (lshift n j) = iter k turn (rshift m (Ordinal lt)).
  apply: ord_inj; rewrite !val_turn /= subnKC; last exact: leq_trans md (leq_addl _ _).
  by rewrite addnA addnAC.
rewrite -turned_slot; apply: sact_sub; exact: B_parts.
Qed.

Lemma disjoint_turns (k : 'I_N) d : (m <= d <= n)%N ->
  {subset sact A (g ^+ iter d turn k)%g <= sact B (g ^+ k)%g} /\
  {subset sact A (g ^+ k)%g <= sact B (g ^+ iter d turn k)%g}.
Proof.
move=> /andP[md dn]; split=> x; rewrite turned_A_mod.
  rewrite val_turn modn_mod -turned_A_mod; apply: later_in_B.
  by rewrite md.
have -> : (k %% N = (iter d turn k + (N - d)) %% N)%N.
  rewrite val_turn modnDml -addnA subnKC ?modnDr //.
  by rewrite (leq_trans dn) ?leq_addl.
rewrite -turned_A_mod; apply: later_in_B.
by rewrite leq_subRL ?leq_subLR ?(leq_trans dn) ?leq_addl // addnC !leq_add2l dn leq_add2r.
Qed.

(* The rule *)
Variables f : seq E -> seq E -> T -> R.
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypothesis BC : {subset B <= C}.
Hypotheses (f_set : set_rule f) (f_mono : set_monotone f).
Hypothesis f_inv : forall X D t, uniq X -> uniq D -> f (sact X g) (sact D g) (to t g) = f X D t.
Hypothesis cl : forall t, Theta t -> Theta (to t g).

Let h k := ((g ^+ k)^-1)%g.

Lemma f_inv_power X D t k : uniq X -> uniq D ->
  f (sact X (g ^+ k)%g) (sact D (g ^+ k)%g) (to t (g ^+ k)%g) = f X D t.
Proof.
move=> uX uD; elim: k => [|k IH]; first by rewrite !sact1 act_one.
by rewrite expgSr !sactM act_mul f_inv ?sact_uniq.
Qed.

Lemma cl_power t k : Theta t -> Theta (to t (g ^+ k)%g).
Proof. by move=> Tt; elim: k => [|k IH]; rewrite ?act_one // expgSr act_mul; apply: cl. Qed.

Lemma cl_back k t : Theta t -> Theta (to t (h k)).
Proof.
have : h k \in <[g]>%g by rewrite groupV mem_cycle.
by case/cycleP => j ->; exact: cl_power.
Qed.

Lemma hG k : h k \in G. Proof. by rewrite groupV groupX. Qed.

Lemma f_turned X s k : uniq X -> f X C (to s (h k)) = f (sact X (g ^+ k)%g) C s.
Proof.
move=> uX; rewrite -(f_inv_power _ k uX uC) act_KV.
by apply: f_set; rewrite ?sact_uniq //; exact: turned_C.
Qed.

Lemma f_turned_le s (k : 'I_N) d : (m <= d <= n)%N ->
  f A C (to s (h (iter d turn k))) <= f B C (to s (h k)) /\
  f A C (to s (h k)) <= f B C (to s (h (iter d turn k))).
Proof.
move=> dmn; have [sub1 sub2] := disjoint_turns k dmn; rewrite !f_turned //.
by split; apply: f_mono; rewrite ?sact_uniq // => x /(sact_sub BC); rewrite turned_C.
Qed.

Lemma fractional_wins t : (n * wins (f A C) (f B C) (orb G to Theta t)
  <= m * wins (f B C) (f A C) (orb G to Theta t))%N.
Proof.
have count_sum (P : pred T) (s : seq T) : (count P s)%:R = \sum_(x <- s) (P x)%:R :> R.
  by rewrite -sum1_count natr_sum big_mkcond; apply: eq_bigr => x _; case: (P x).
rewrite -(ler_nat R) !natrM !mulr_natl /wins !count_sum.
apply: (over_rotations N0 hG cl_back) => s _.
have card (P : pred 'I_N) : \sum_(k < N) (P k)%:R = #|[set k | P k]|%:R :> R.
  by rewrite -sum1dep_card natr_sum [RHS]big_mkcond; apply: eq_bigr => k _; case: (P k).
rewrite !card -!mulrnA ler_nat mulnC [X in (_ <= X)%N]mulnC.
apply: (@cyclic_intervals _ turn turn_inj turn_trans) => //; first by rewrite card_ord.
  rewrite -setI_eq0; apply/eqP/setP => k; rewrite !inE; apply/negbTE/negP => /andP[lt1 lt2].
  by have := lt_trans lt1 lt2; rewrite ltxx.
move=> k d; rewrite !inE => lt dmn; have [le1 le2] := f_turned_le s k dmn.
exact: le_lt_trans le1 (lt_le_trans lt le2).
Qed.

Lemma fractional_gain t : gain (f A C) (f B C) (orb G to Theta t) *+ n
  <= gain (f B C) (f A C) (orb G to Theta t) *+ m.
Proof.
apply: (over_rotations N0 hG cl_back) => s _.
apply: thresholds_to_sums => u u0.
apply: (@cyclic_intervals _ turn turn_inj turn_trans) => //; first by rewrite card_ord.
  rewrite -setI_eq0; apply/eqP/setP => k; rewrite !inE; apply/negbTE/negP => /andP[le1 le2].
  by have := lt_le_trans u0 le2; rewrite -opprB oppr_gt0 ltNge (le_trans (ltW u0) le1).
move=> k d; rewrite !inE => le dmn; have [le1 le2] := f_turned_le s k dmn.
by apply: le_trans le _; apply: ler_sub.
Qed.

(* Values are kept m to n steps on. *)
Lemma values_kept d s : (m <= d <= n)%N ->
  f A C s <= f B C (to s (g ^+ d)%g) /\ f A C (to s (g ^+ d)%g) <= f B C s.
Proof.
move=> dmn; have inC X k : uniq X -> {subset X <= C} -> {subset sact X (g ^+ k)%g <= C}.
  by move=> uX XC x /(sact_sub XC); rewrite turned_C.
have back X k : uniq X -> f X C (to s (g ^+ k)%g) = f X (sact C (g ^+ k)%g) (to s (g ^+ k)%g).
  by move=> uX; apply: f_set; rewrite ?sact_uniq // => x; rewrite turned_C.
rewrite -(f_inv_power s d uA uC) -(f_inv_power s d uB uC) !back //.
split; apply: f_mono; rewrite ?sact_uniq //.
- by move=> x; have := @later_in_B 0 d dmn x; rewrite add0n expg0 sact1.
- by move=> x /BC; rewrite turned_C.
- have /andP[md dn] := dmn; have dN : (d <= N)%N by rewrite (leq_trans dn) ?leq_addl.
  move=> x xA; apply: (@later_in_B d (N - d)); last first.
    by rewrite subnKC // turned_A_mod modnn expg0 sact1.
  by apply/andP; split; [rewrite leq_subRL // addnC leq_add2l | rewrite leq_subLR leq_add2r].
by move=> x /(sact_sub BC); rewrite !turned_C.
Qed.

Lemma turning_most : most G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
move=> t _; have mR : 0 < m%:R :> R by rewrite ltr0n.
rewrite /most_on mulrAC ler_pdivr_mulr // -!natrM ler_nat [X in (_ <= X)%N]mulnC.
exact: fractional_wins.
Qed.

Lemma turning_gap : gap G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
move=> t _; have mR : 0 < m%:R :> R by rewrite ltr0n.
rewrite /gap_on mulrAC ler_pdivr_mulr // mulr_natl mulr_natr.
exact: fractional_gain.
Qed.

(* A bijection of each orbit takes the values of A below those of B: every aggregator that
   is symmetric and increasing prefers B. *)
Lemma turning_dominates t :
  perm_eq [seq to s (g ^+ m)%g | s <- orb G to Theta t] (orb G to Theta t) /\
  forall s, f A C s <= f B C (to s (g ^+ m)%g).
Proof.
split=> [|s]; last by case: (values_kept s (_ : m <= m <= n)%N); rewrite ?leqnn.
by apply: orb_moved => [|u]; [exact: groupX | exact: cl_power].
Qed.

(* With m = 1 the powers of g retarget A to B. *)
Lemma turning_scalar : m = 1%N -> multiply_scalar_retargetable G to Theta n (f A C) (f B C).
Proof.
move=> m1 t Tt; exists (fun i : 'I_n => (g ^+ i.+1)%g); split=> [i|i a ao lt|i j a b].
- exact: groupX.
- have [|le1 le2] := @values_kept i.+1 a; first by rewrite m1 ltn_ord.
  by split=> //; apply: cl_power; exact: orb_Theta ao.
have apart (i' j' : 'I_n) c d : (i' < j')%N -> f B C c < f A C c -> f B C d < f A C d ->
    to c (g ^+ i'.+1)%g = to d (g ^+ j'.+1)%g -> False.
  move=> ij ltc ltd e; have cd : c = to d (g ^+ (j' - i'))%g.
    apply: (@act_injective _ _ to (g ^+ i'.+1)%g); rewrite e -act_mul -expgD.
    by congr (to d (g ^+ _)%g); rewrite addnS subnK // ltnW.
  have [|le1 le2] := @values_kept (j' - i') d.
    by rewrite m1 subn_gt0 ij (leq_trans (leq_subr _ _)) // ltnW // ltn_ord.
  rewrite -cd in le1 le2; have := lt_le_trans (lt_le_trans ltc le2) (le_trans (ltW ltd) le1).
  by rewrite ltxx.
move=> ij ao lta bo ltb; apply/eqP => e; case: (ltngtP i j) => [lt|lt|/val_inj/eqP eij].
- exact: apart lt lta ltb e.
- exact: apart lt ltb lta (esym e).
by rewrite eij in ij.
Qed.

(* With m = 1 g alone turns every parameter round. *)
Lemma turning_one : m = 1%N -> forall t, Theta t ->
  [/\ Theta (to t g), f A C t <= f B C (to t g) & f A C (to t g) <= f B C t].
Proof.
move=> m1 t Tt; have [|le1 le2] := @values_kept 1 t; first by rewrite m1 leqnn -m1 mn.
by rewrite expg1 in le1 le2; split=> //; exact: cl.
Qed.
End Turning.

(* The theorem of the structural engine: X(1) = X, X(k + 1) = c*X(k). *)
Section Rotation.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (m n : nat).
Notation N := (m + n)%N.
Notation sact := (sact toE).
Variables (A B C X : seq E) (c : gT).
Hypotheses (m0 : (0 < m)%N) (mn : (m <= n)%N) (cG : c \in G).
Hypothesis round : sact X (c ^+ N)%g =i X.
Hypothesis A_in : {subset A <= flatten [seq sact X (c ^+ k)%g | k <- iota 0 m]}.
Hypothesis B_holds : forall k, (m <= k < N)%N -> {subset sact X (c ^+ k)%g <= B}.
Hypothesis C_fixed : sact C c =i C.
Variable f : seq E -> seq E -> T -> R.
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C) (BC : {subset B <= C}) (XC : {subset X <= C}).
Hypotheses (f_set : set_rule f) (f_mono : set_monotone f).
Hypothesis f_inv : forall Y D t, uniq Y -> uniq D -> f (sact Y c) (sact D c) (to t c) = f Y D t.
Hypothesis cl : forall t, Theta t -> Theta (to t c).

Let slot (k : 'I_N) := sact X (c ^+ k)%g.
Let A' := undup (flatten [seq slot (lshift n j) | j <- enum 'I_m]).

Let turned_one k : sact (slot k) c =i slot (turn m0 k).
Proof.
rewrite /slot -sactM -expgSr /=; have := ltn_ord k; rewrite leq_eqVlt => /predU1P[kN|lt].
  by move=> x; rewrite kN modnn expg0 sact1 round.
by rewrite modn_small.
Qed.

Let A'_parts : A' =i flatten [seq slot (lshift n j) | j <- enum 'I_m].
Proof. exact: mem_undup. Qed.

Let B_parts i : {subset slot (rshift m i) <= B}.
Proof. by apply: B_holds; rewrite leq_addr ltn_add2l ltn_ord. Qed.

Let AA' : {subset A <= A'}.
Proof.
move=> x /A_in/flattenP[_ /mapP[k + ->]] xk; rewrite mem_iota add0n => km.
rewrite mem_undup; apply/flattenP; exists (slot (lshift n (Ordinal km))) => //.
by apply: map_f; rewrite mem_enum.
Qed.

Let A'C : {subset A' <= C}.
Proof.
move=> x; rewrite mem_undup => /flattenP[_ /mapP[j _ ->]] /(sact_sub XC).
by rewrite (turned_C C_fixed).
Qed.

Let le_A s : f A C s <= f A' C s.
Proof. by apply: f_mono => //; exact: undup_uniq. Qed.

(* What a wider set than A gives, A gets too. *)
Lemma rotation_scalar : m = 1%N -> multiply_scalar_retargetable G to Theta n (f A C) (f B C).
Proof.
move=> m1 t Tt; have [p [pG flip dis]] := turning_scalar mn cG turned_one A'_parts B_parts C_fixed
  (undup_uniq _) uB uC BC f_set f_mono f_inv cl m1 Tt.
exists p; split=> // [i a ao lt|i j a b ij ao lta bo ltb].
  have [Tp le1 le2] := flip i a ao (lt_le_trans lt (le_A a)).
  by split=> //; [exact: le_trans (le_A a) le1 | exact: le_trans (le_A _) le2].
by apply: dis => //; [exact: lt_le_trans lta (le_A a) | exact: lt_le_trans ltb (le_A b)].
Qed.

Theorem rotation_most : most G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
apply: (limited_transitivity (f1 := f B C) (f2 := f A' C)); try by move=> s _.
  by rewrite divr_ge0 ?ler0n.
exact: (turning_most mn cG turned_one A'_parts B_parts C_fixed (undup_uniq _) uB uC BC f_set f_mono f_inv cl).
Qed.

Theorem rotation_gap : gap G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
have H : gap G to Theta (n%:R / m%:R) (f B C) (f A' C).
  exact: (turning_gap mn cG turned_one A'_parts B_parts C_fixed (undup_uniq _) uB uC BC f_set f_mono f_inv cl).
move=> t Tt; have := H t Tt; rewrite /gap_on => le.
have gains : gain (f A C) (f B C) (orb G to Theta t) <= gain (f A' C) (f B C) (orb G to Theta t).
  by apply: ler_sum => s _; apply: pos_le; rewrite ler_add2r.
have gains' : gain (f B C) (f A' C) (orb G to Theta t) <= gain (f B C) (f A C) (orb G to Theta t).
  by apply: ler_sum => s _; apply: pos_le; rewrite ler_add2l ler_opp2.
apply: le_trans (le_trans le gains'); rewrite ler_wpmul2l //.
by rewrite divr_ge0 ?ler0n.
Qed.

Theorem rotation_mean : mean G to Theta 1 (f B C) (f A C).
Proof.
apply/gap1_mean1 => t Tt; apply: gap_on_le (rotation_gap Tt).
by rewrite ler_pdivl_mulr ?ltr0n // mul1r ler_nat.
Qed.

(* So every symmetric, increasing aggregator over an orbit prefers B. *)
Theorem rotation_dominates t : exists2 p, p \in G &
  perm_eq [seq to s p | s <- orb G to Theta t] (orb G to Theta t) /\
  forall s, f A C s <= f B C (to s p).
Proof.
exists (c ^+ m)%g; first exact: groupX.
have [e le] := turning_dominates mn cG turned_one A'_parts B_parts C_fixed
  (undup_uniq _) uB uC BC f_set f_mono f_inv cl t.
by split=> // s; apply: le_trans (le_A s) (le s).
Qed.

Theorem rotation_retargetable : m = 1%N -> retargetable G to Theta n (f A C) (f B C).
Proof. by move/rotation_scalar/multiply_scalar_retarget. Qed.

(* c is the permutation of scalar_retargetable (and so of gap_retargetable[1]). *)
Theorem rotation_one : m = 1%N -> scalar_retargetable G to Theta (f A C) (f B C).
Proof.
move=> m1; exists c => // t Tt _; have [Tc le1 le2] := turning_one mn turned_one A'_parts B_parts C_fixed
  (undup_uniq _) uB uC BC f_set f_mono f_inv cl m1 Tt.
by split=> //; [exact: le_trans (le_A t) le1 | exact: le_trans (le_A _) le2].
Qed.

(* And of Definition 3.3. *)
Theorem rotation_simple : m = 1%N -> simply_retargetable G to Theta (f A C) (f B C).
Proof.
move/rotation_one=> [p pG ret]; exists p => // t Tt lt; have [_ le1 le2] := ret t Tt lt.
exact: le_lt_trans le2 (lt_le_trans lt le1).
Qed.
End Rotation.
