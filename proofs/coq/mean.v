(* The relation mean[n] and its form with ties, proposed by the comment on the paper. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit most gap.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section OnList.
Variables (T : eqType) (R : realDomainType).
Implicit Types (f g h : T -> R) (s : seq T) (n m : R).

(* Ties excluded *)
Definition mean_on n f g s :=
  n * (\sum_(x <- s | f x != g x) g x) <= \sum_(x <- s | f x != g x) f x.
(* Ties included *)
Definition mean_ties_on n f g s := n * (\sum_(x <- s) g x) <= \sum_(x <- s) f x.

Lemma sum_tie f g s : \sum_(x <- s | f x == g x) f x = \sum_(x <- s | f x == g x) g x.
Proof. by apply: eq_bigr => x /eqP. Qed.

Lemma mean_on_sym n f g s : mean_on n f g s =
  (n * (\sum_(x <- s | g x != f x) g x) <= \sum_(x <- s | g x != f x) f x).
Proof. by rewrite /mean_on; congr (_ * _ <= _); apply: eq_bigl => x; rewrite eq_sym. Qed.

Lemma add_tie (n t a b : R) : (n * b <= a) = (n * (t + b) <= t + a + (n - 1) * t).
Proof. by rewrite mulrDr mulrBl mul1r [t + a + _]addrC addrA subrK ler_add2l. Qed.

(* Ties put back: n times on the left, once on the right. *)
Lemma mean_onE n f g s : mean_on n f g s =
  (n * (\sum_(x <- s) g x) <= \sum_(x <- s) f x + (n - 1) * (\sum_(x <- s | f x == g x) g x)).
Proof.
rewrite /mean_on [\sum_(x <- s) g x](bigID (fun x => f x == g x)) /=.
rewrite [\sum_(x <- s) f x](bigID (fun x => f x == g x)) /= sum_tie.
exact: add_tie.
Qed.

Lemma mean_on1 f g s : mean_on 1 f g s = (\sum_(x <- s) g x <= \sum_(x <- s) f x).
Proof. by rewrite mean_onE subrr mul0r addr0 mul1r. Qed.

Lemma mean_on_trans n f g h s : 1 <= n -> (forall x, 0 <= f x) -> (forall x, 0 <= g x) ->
  mean_on n f g s -> mean_on n g h s -> mean_on n f h s.
Proof.
move=> n1 f0 g0; rewrite !mean_onE => fg gh; apply: le_trans gh _.
set m := n - 1; have m0 : 0 <= m by rewrite subr_ge0.
set G := \sum_(x <- s) g x; set Tfg := \sum_(x <- s | f x == g x) g x.
(* ties of f, g and ties of g, h: their union lies in s, their overlap is ties of f, h *)
set both := \sum_(x <- s | (f x == g x) && (g x == h x)) g x.
have union : Tfg + \sum_(x <- s | g x == h x) g x <= G + both.
  rewrite /Tfg /G /both big_mkcond [\sum_(x <- s | g x == h x) _]big_mkcond.
  rewrite [\sum_(x <- s | _ && _) _]big_mkcond -!big_split ler_sum //= => x _.
  by do 2!case: eqP => _ /=; rewrite ?addr0 ?add0r // ?ler_addl.
have overlap : both <= \sum_(x <- s | f x == h x) h x.
  rewrite /both big_mkcond [leRHS]big_mkcond ler_sum // => x _.
  case: (f x =P g x) => [fg'|_] /=; last by case: ifP => // /eqP <-.
  case: (g x =P h x) => [gh'|_]; last by case: ifP => // /eqP <-.
  by rewrite fg' gh' eqxx.
rewrite -sum_tie; apply: le_trans (_ : G + m * (G + both - Tfg) <= _).
  by rewrite ler_add2l ler_wpmul2l // ler_subr_addl.
have -> : G + m * (G + both - Tfg) = n * G - m * Tfg + m * both.
  have -> : n = 1 + m by rewrite addrC subrK.
  by rewrite mulrBr mulrDr mulrDl mul1r !addrA addrAC.
by apply: ler_add; [rewrite ler_subl_addr | apply: ler_wpmul2l].
Qed.

Lemma mean_on_antisym n f g s : 1 < n -> (forall x, 0 <= f x) -> (forall x, 0 <= g x) ->
  mean_on n f g s -> mean_on n g f s -> {in s, f =1 g}.
Proof.
move=> n1 f0 g0 fg gf; have n0 : 0 < n by rewrite (lt_trans ltr01).
have z f' g' : (forall x, 0 <= f' x) -> mean_on n f' g' s -> mean_on n g' f' s ->
    forall x, x \in s -> f' x != g' x -> f' x = 0.
  move=> f0' H K x xs ne; have S0 : \sum_(x <- s | f' x != g' x) f' x = 0.
    apply/le_anti; rewrite sumr_ge0 // andbT leNgt; apply/negP => p.
    have : n * n * (\sum_(x <- s | f' x != g' x) f' x) <= \sum_(x <- s | f' x != g' x) f' x.
      by rewrite -mulrA (le_trans _ H) // ler_wpmul2l ?(ltW n0) //; rewrite mean_on_sym in K.
    by rewrite leNgt -[ltLHS]mul1r ltr_pmul2r // mulr_egt1.
  move/eqP: S0; rewrite psumr_eq0 // => /allP/(_ x xs); by rewrite ne => /eqP.
move=> x xs; apply/eqP/negPn/negP => ne; move: (ne).
by rewrite (z f g f0 fg gf x xs ne) (z g f g0 gf fg x xs) ?eqxx // eq_sym.
Qed.

Lemma binary_mean_on n f g s : (forall x, f x \in [:: 0; 1]) -> (forall x, g x \in [:: 0; 1]) ->
  mean_on n f g s = most_on n f g s.
Proof.
move=> f01 g01; have sum_wins f' g' : (forall x, f' x \in [:: 0; 1]) ->
    (forall x, g' x \in [:: 0; 1]) -> \sum_(x <- s | f' x != g' x) f' x = (wins f' g' s)%:R.
  move=> b b'; rewrite /wins -sum1_count natr_sum big_mkcond [RHS]big_mkcond.
  apply: eq_bigr => x _; move: (b x) (b' x); rewrite !inE => /orP[]/eqP -> /orP[]/eqP ->;
  by rewrite ?eqxx ?ltxx ?ltr01 ?ltr10 ?oner_eq0 // eq_sym oner_eq0.
rewrite /most_on -!sum_wins // /mean_on; congr (_ * _ <= _).
by apply: eq_bigl => x; rewrite eq_sym.
Qed.
End OnList.

Section Mean.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Notation orb := (orb G to Theta).
Notation most := (most G to Theta).
Notation gap := (gap G to Theta).
Implicit Types (f g h fA fB : T -> R) (n m : R).

Definition mean n f g := forall t, Theta t -> mean_on n f g (orb t).
Definition mean_ties n f g := forall t, Theta t -> mean_ties_on n f g (orb t).
Definition nonneg f := forall t, 0 <= f t.

Theorem mean_refl n f : mean n f f.
Proof. by move=> t _; rewrite /mean_on !big_pred0 ?mulr0 // => x; rewrite eqxx. Qed.

(* mean[1] is a total preorder on each orbit. *)

Theorem mean1_trans f g h : mean 1 f g -> mean 1 g h -> mean 1 f h.
Proof.
move=> fg gh t Tt; move: (fg t Tt) (gh t Tt); rewrite !mean_on1 => fg' gh'.
exact: le_trans gh' fg'.
Qed.

Theorem mean1_total_on f g t : mean_on 1 f g (orb t) || mean_on 1 g f (orb t).
Proof. by rewrite !mean_on1 le_total. Qed.

(* mean[n], n >= 1, on values >= 0: transitive; antisymmetric for n > 1. *)
Theorem mean_trans n f g h : 1 <= n -> nonneg f -> nonneg g ->
  mean n f g -> mean n g h -> mean n f h.
Proof. by move=> n1 f0 g0 fg gh t Tt; apply: mean_on_trans (fg t Tt) (gh t Tt). Qed.

Theorem mean_antisym n f g : 1 < n -> nonneg f -> nonneg g ->
  mean n f g -> mean n g f -> forall t, Theta t -> f t = g t.
Proof.
move=> n1 f0 g0 fg gf t Tt; apply: (mean_on_antisym n1 f0 g0 (fg t Tt) (gf t Tt)).
exact: orb_refl.
Qed.

(* Every cycle of mean[n] is trivial, for n > 1 on values >= 0. *)
Theorem mean_acyclic k n (f : 'I_k.+1 -> T -> R) : 1 < n -> (forall i, nonneg (f i)) ->
  (forall i, mean n (f i) (f (next i))) -> forall i j t, Theta t -> f i t = f j t.
Proof.
move=> n1 f0 M i j t Tt; apply: (@cycle_constant _ _ (f ^~ t)) => {}i.
have reach (l : 'I_k.+1) (m : nat) : mean n (f (next l)) (f (inZp (l + m.+1))).
  elim: m => [|m IH].
    by rewrite addn1; exact: mean_refl.
  apply: mean_trans (ltW n1) (f0 _) (f0 _) IH _; have := M (inZp (l + m.+1)).
  by rewrite next_inZp -addnS.
have back : mean n (f (next i)) (f i).
  have := reach i k; suff -> : inZp (i + k.+1) = i :> 'I_k.+1 by [].
  by apply: val_inj; rewrite /= modnDr modn_small.
by rewrite (mean_antisym n1 (f0 _) (f0 _) (M i) back).
Qed.

(* With ties included: n after m composes to n m, for any sign and n >= 0. *)
Theorem mean_ties_compose n m f g h : 0 <= n ->
  mean_ties n f g -> mean_ties m g h -> mean_ties (n * m) f h.
Proof.
move=> n0 fg gh t Tt; apply: le_trans (fg t Tt); rewrite /mean_ties_on -mulrA.
by rewrite ler_wpmul2l //; exact: gh.
Qed.

(* gap[1] is mean[1]. *)
Theorem gap1_mean1 f g : gap 1 f g <-> mean 1 f g.
Proof. by split=> H t Tt; have := H t Tt; rewrite mean_on1 gap_on1. Qed.

(* scalar_retargetable and gap_retargetable[1] give mean[1]. *)
Theorem scalar_mean fA fB : scalar_retargetable G to Theta fA fB -> mean 1 fB fA.
Proof. by move/scalar_gap/gap1_mean1. Qed.

Theorem gap_retargetable_mean fA fB : gap_retargetable G to Theta 1 fA fB -> mean 1 fB fA.
Proof. by move/gap_retargetable_gap/gap1_mean1. Qed.

(* What does give mean[n], for values >= 0: both images outside the ties. *)
Theorem value_retargetable_mean n fA fB p : 0 <= n -> nonneg fB -> p \in G ->
  (forall t, Theta t -> fA t != fB t ->
    [/\ Theta (to t p), fA (to t p) != fB (to t p) & n * fA t <= fB (to t p)]) ->
  mean n fB fA.
Proof.
move=> n0 fB0 pG ret t Tt; rewrite mean_on_sym.
pose h x := if fA x != fB x then fB x else 0.
have H : \sum_(i < 1) \sum_(a <- orb t | fA a != fB a) h (to a p) <= \sum_(a <- orb t) h a.
  apply: (@sum_images _ _ _ (fun _ a => to a p)).
  - exact: orb_uniq.
  - by move=> _ a ao ne; apply: orb_act => //; case: (ret a (orb_Theta ao) ne).
  - by move=> _ a b _ _ _ _; exact: act_injective.
  - by move=> i j; rewrite !ord1 eqxx.
  by move=> x _; rewrite /h; case: ifP.
rewrite [leRHS]big_mkcond; apply: le_trans H; rewrite big_ord1 mulr_sumr.
rewrite big_seq_cond [leRHS]big_seq_cond ler_sum // => x /andP[xo ne].
by have [_ ne' le] := ret x (orb_Theta xo) ne; rewrite /h ne'.
Qed.

(* On 0/1-valued functions mean[n] is most[n], hence gap[n]. *)
Theorem binary_mean_most n f g : binary f -> binary g -> (mean n f g <-> most n f g).
Proof. by move=> bf bg; split=> H t Tt; have := H t Tt; rewrite binary_mean_on. Qed.
End Mean.
