(* Conjecture D.13, mended: where A is made of m sets and B holds n >= m copies of them,
   exchanged by involutions that fix C, every monotone rule that is invariant under joint
   permutation has f(B) >= f(A) by most[n/m] and by gap[n/m]. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap utilities intervals.
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
Hypothesis cl : closed G to Theta.

Lemma orb_moved t g : g \in G -> perm_eq [seq to s g | s <- orb t] (orb t).
Proof.
move=> gG; have sub : {subset [seq to s g | s <- orb t] <= orb t}.
  by move=> _ /mapP[s so ->]; apply: orb_act => //; apply: cl => //; exact: orb_Theta so.
have um : uniq [seq to s g | s <- orb t].
  by rewrite map_inj_uniq ?orb_uniq //; exact: act_injective.
have [|_ e] := uniq_min_size um sub; first by rewrite size_map.
by apply: uniq_perm => //; exact: orb_uniq.
Qed.

Lemma sum_moved (F : T -> R) t g : g \in G -> \sum_(s <- orb t) F (to s g) = \sum_(s <- orb t) F s.
Proof. by move=> gG; rewrite -[RHS](perm_big _ (orb_moved t gG)) big_map. Qed.

Lemma over_rotations (F F' : T -> R) (n m N : nat) (h : nat -> gT) t : (0 < N)%N ->
  (forall k, h k \in G) ->
  (forall s, s \in orb t ->
     (\sum_(k < N) F (to s (h k))) *+ n <= (\sum_(k < N) F' (to s (h k))) *+ m) ->
  (\sum_(s <- orb t) F s) *+ n <= (\sum_(s <- orb t) F' s) *+ m.
Proof.
move=> N0 hG le; rewrite -(ler_pmuln2r N0) -!mulrnA ![(_ * N)%N]mulnC !mulrnA.
have all_k (H : T -> R) : (\sum_(s <- orb t) H s) *+ N = \sum_(s <- orb t) \sum_(k < N) H (to s (h k)).
  rewrite exchange_big -[X in _ *+ X]card_ord -sumr_const /=.
  by apply: eq_bigr => k _; rewrite sum_moved.
by rewrite !all_k -!sumrMnl [leLHS]big_seq [leRHS]big_seq ler_sum //.
Qed.
End Rotations.

Section Fractional.
Variables (gT : finGroupType) (G : {group gT}) (E T : eqType).
Variables (toE : {action gT &-> E}) (to : {action gT &-> T}) (Theta : pred T).
Variables (R : realFieldType) (m n : nat).
Notation N := (m + n)%N.
Notation sact := (sact toE).

(* The parts of A, then the copies in B; phi j i exchanges part j with copy i and fixes
   the other parts and copies, and C. *)
Definition fractional_copies (A B C : seq E) (slot : 'I_(m + n) -> seq E) (phi : 'I_m -> 'I_n -> gT) :=
  [/\ A =i flatten [seq slot (lshift n j) | j <- enum 'I_m],
      forall i, {subset slot (rshift m i) <= B} &
    forall j i, [/\ phi j i \in G, (phi j i * phi j i = 1)%g, sact C (phi j i) =i C,
      sact (slot (lshift n j)) (phi j i) =i slot (rshift m i) &
      forall k, k != lshift n j -> k != rshift m i -> sact (slot k) (phi j i) =i slot k]].

Variables (A B C : seq E) (slot : 'I_(m + n) -> seq E) (phi : 'I_m -> 'I_n -> gT).
Hypotheses (m0 : (0 < m)%N) (mn : (m <= n)%N).
Hypothesis copies : fractional_copies A B C slot phi.

Lemma sact_eq X Y p : X =i Y -> sact X p =i sact Y p.
Proof. exact: eq_mem_map. Qed.

Lemma sactM X p q : sact X (p * q)%g = sact (sact X p) q.
Proof. by rewrite /sact -map_comp; apply: eq_map => x /=; rewrite act_mul. Qed.

(* Every permutation of the parts and copies is the work of some group element. *)
Definition moves (s : {perm 'I_N}) g :=
  [/\ g \in G, sact C g =i C & forall k, sact (slot k) g =i slot (s k)].

Lemma movesM s s' g g' : moves s g -> moves s' g' -> moves (s * s')%g (g * g')%g.
Proof.
move=> [gG gC gs] [gG' gC' gs']; split=> [||k]; first exact: groupM.
  by move=> x; rewrite sactM (sact_eq _ gC) gC'.
by move=> x; rewrite sactM (sact_eq _ (gs k)) gs' permM.
Qed.

Lemma moves1 : moves 1%g 1%g.
Proof.
have one X : sact X 1%g = X by rewrite /sact map_id_in // => x _; rewrite act_one.
by split=> [||k]; rewrite ?one ?perm1 ?group1.
Qed.

Lemma moves_exchange j i : moves (tperm (lshift n j) (rshift m i)) (phi j i).
Proof.
have [_ _ /(_ j i)[pG p2 pC pj fix_]] := copies; split=> // k.
case: tpermP => [->|->|/eqP kj /eqP ki] //; last exact: fix_.
move=> x; rewrite -(sact_eq _ pj) -sactM p2.
by case: moves1 => _ _ /(_ (lshift n j)) ->; rewrite perm1.
Qed.

Lemma moves_tperm x y : exists g, moves (tperm x y) g.
Proof.
have n0 : (0 < n)%N by exact: leq_trans mn.
pose a0 := lshift n (Ordinal m0); pose b0 := rshift m (Ordinal n0).
have conj z : z != x -> z != y -> x != y ->
    (exists g, moves (tperm x z) g) -> (exists g, moves (tperm z y) g) -> exists g, moves (tperm x y) g.
  move=> zx zy xy [g gx] [h hy]; exists (h * (g * h))%g.
  have -> : tperm x y = (tperm z y * (tperm x z * tperm z y))%g.
    have := tpermJ x z (tperm z y); rewrite tpermL tpermD ?(eq_sym y) // => <-.
    by rewrite conjgE tpermV.
  exact: movesM hy (movesM gx hy).
case: (eqVneq x y) => [->|xy]; first by rewrite tperm1; exists 1%g; exact: moves1.
have ab j i : exists g, moves (tperm (lshift n j) (rshift m i)) g.
  by exists (phi j i); exact: moves_exchange.
have ba i j : exists g, moves (tperm (rshift m i) (lshift n j)) g by rewrite tpermC.
case: (split_ordP x) xy conj => [j ->|i ->]; case: (split_ordP y) => [j' ->|i' ->] xy conj //.
  by apply: (conj b0 _ _ xy (ab _ _) (ba _ _)); rewrite eq_rlshift.
by apply: (conj a0 _ _ xy (ba _ _) (ab _ _)); rewrite eq_lrshift.
Qed.

Lemma moves_all s : exists g, moves s g.
Proof.
case: (prod_tpermP s) => ts -> _; elim: ts => [|[x y] ts [g gs]].
  by rewrite big_nil; exists 1%g; exact: moves1.
by have [h hxy] := moves_tperm x y; rewrite big_cons; exists (h * g)%g; exact: movesM.
Qed.

(* One element of G turns the parts and copies round by one. *)
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

Section Turning.
Variable g : gT.
Hypothesis g_turns : moves (perm turn_inj) g.

Lemma turned_slot d k : sact (slot k) (g ^+ d)%g =i slot (iter d turn k).
Proof.
elim: d => [|d IH] x; first by case: moves1 => _ _ /(_ k); rewrite expg0 perm1 => ->.
have [_ _ gs] := g_turns.
by rewrite expgSr sactM (sact_eq _ IH) gs permE.
Qed.

Lemma turned_C d : sact C (g ^+ d)%g =i C.
Proof.
have [_ gC _] := g_turns; elim: d => [|d IH] x; first by case: moves1 => _ ->.
by rewrite expgSr sactM (sact_eq _ IH) gC.
Qed.

Lemma mem_sact X p x : (x \in sact X p) = (toE x p^-1%g \in X).
Proof. by rewrite -[in LHS](act_KV toE p x); exact: (mem_map (@act_injective _ _ toE p)). Qed.

Lemma turned_A d x : (x \in sact A (g ^+ d)%g) = [exists j, x \in slot (iter d turn (lshift n j))].
Proof.
have [eA _ _] := copies; rewrite mem_sact eA; apply/flattenP/existsP => [[_ /mapP[j _ ->]]|[j]].
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
rewrite -turned_slot; apply: sact_sub => y; have [_ inB _] := copies.
exact: inB.
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
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypotheses (f_set : set_rule f) (f_inv : jointly_invariant G toE to f) (f_mono : set_monotone f).
Hypothesis cl : closed G to Theta.

Let h k := ((g ^+ k)^-1)%g.

Lemma f_turned X s k : uniq X -> f X C (to s (h k)) = f (sact X (g ^+ k)%g) C s.
Proof.
move=> uX; have [gG _ _] := g_turns.
rewrite -(f_inv _ (groupX k gG) uX uC) act_KV.
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
have [gG _ _] := g_turns.
apply: (over_rotations cl N0 (h := h)) => [k|s _]; first by rewrite groupV groupX.
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
have [gG _ _] := g_turns.
apply: (over_rotations cl N0 (h := h)) => [k|s _]; first by rewrite groupV groupX.
apply: thresholds_to_sums => u u0.
apply: (@cyclic_intervals _ turn turn_inj turn_trans) => //; first by rewrite card_ord.
  rewrite -setI_eq0; apply/eqP/setP => k; rewrite !inE; apply/negbTE/negP => /andP[le1 le2].
  by have := lt_le_trans u0 le2; rewrite -opprB oppr_gt0 ltNge (le_trans (ltW u0) le1).
move=> k d; rewrite !inE => le dmn; have [le1 le2] := f_turned_le s k dmn.
by apply: le_trans le _; apply: ler_sub.
Qed.
End Turning.

Section Result.
Variables f : seq E -> seq E -> T -> R.
Hypotheses (uA : uniq A) (uB : uniq B) (uC : uniq C).
Hypotheses (AC : {subset A <= C}) (BC : {subset B <= C}).
Hypotheses (f_set : set_rule f) (f_inv : jointly_invariant G toE to f) (f_mono : set_monotone f).
Hypothesis cl : closed G to Theta.

Theorem fractional_copies_most : most G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
have [g gs] := moves_all (perm turn_inj); move=> t _; have mR : 0 < m%:R :> R by rewrite ltr0n.
rewrite /most_on mulrAC ler_pdivr_mulr // -!natrM ler_nat [X in (_ <= X)%N]mulnC.
exact: (fractional_wins gs).
Qed.

Theorem fractional_copies_gap : gap G to Theta (n%:R / m%:R) (f B C) (f A C).
Proof.
have [g gs] := moves_all (perm turn_inj); move=> t _; have mR : 0 < m%:R :> R by rewrite ltr0n.
rewrite /gap_on mulrAC ler_pdivr_mulr // mulr_natl mulr_natr.
exact: (fractional_gain gs).
Qed.
End Result.
End Fractional.
