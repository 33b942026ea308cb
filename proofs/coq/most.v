(* The relation most[n] (Definition 3.2), retargetability (Definitions 3.3, 3.5),
   Theorem 3.6 and Proposition 3.4, Lemmas B.1, B.2, B.3, B.6, and where most[n] is
   transitive or acyclic. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
From Orbitcheck Require Import orbit.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.Theory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* On a finite list of parameters *)
Section OnList.
Variables (T : eqType) (R : realDomainType).
Implicit Types (f g h : T -> R) (s : seq T) (n : R).

(* How often f beats g *)
Definition wins f g s := count (fun x => g x < f x) s.
Definition most_on n f g s := n * (wins g f s)%:R <= (wins f g s)%:R.

Lemma wins_size f g s : (wins f g s + wins g f s <= size s)%N.
Proof.
elim: s => //= x s IH; rewrite addnACA -add1n leq_add //.
by case: (ltgtP (f x) (g x)).
Qed.

Lemma wins0 f g s : (wins f g s == 0)%N = all (fun x => f x <= g x) s.
Proof.
by rewrite /wins -leqn0 leqNgt -has_count -all_predC; apply: eq_all => x /=; rewrite -leNgt.
Qed.

Lemma wins_sub f g f' g' s : {in s, forall x, g x < f x -> g' x < f' x} ->
  (wins f g s <= wins f' g' s)%N.
Proof.
elim: s => //= x s IH H; apply: leq_add.
  by have := H x (mem_head _ _); case: (g x < f x) => // ->.
by apply: IH => y ys; apply: H; rewrite inE ys orbT.
Qed.

Lemma most_on_le n m f g s : m <= n -> most_on n f g s -> most_on m f g s.
Proof. by move=> mn; apply: le_trans; rewrite ler_wpmul2r ?ler0n. Qed.

Lemma most_on_pointwise n f g s : {in s, forall x, g x <= f x} -> most_on n f g s.
Proof.
move=> gf; have /eqP w0 : (wins g f s == 0)%N by rewrite wins0; apply/allP.
by rewrite /most_on w0 mulr0 ler0n.
Qed.

Lemma most_on_limited_trans n (f0 f1 f2 f3 : T -> R) s : 0 <= n ->
  {in s, forall x, f1 x <= f0 x} -> most_on n f1 f2 s ->
  {in s, forall x, f3 x <= f2 x} -> most_on n f0 f3 s.
Proof.
move=> n0 f10 M f32; apply: (le_trans (le_trans _ M)).
  rewrite ler_wpmul2l // ler_nat; apply: wins_sub => x xs lt.
  exact: le_lt_trans (f10 x xs) (lt_le_trans lt (f32 x xs)).
rewrite ler_nat; apply: wins_sub => x xs lt.
exact: le_lt_trans (f32 x xs) (lt_le_trans lt (f10 x xs)).
Qed.

Lemma most_on_fraction n f g s : most_on n f g s ->
  n * (size s)%:R <= (n + 1) * (count (fun x => g x <= f x) s)%:R.
Proof.
rewrite /most_on => M.
have -> : size s = (count (fun x => g x <= f x)%R s + wins g f s)%N.
  rewrite -(count_predC (fun x => g x <= f x)); congr addn; apply: eq_count => x /=.
  by rewrite -ltNge.
rewrite natrD mulrDr mulrDl mul1r ler_add2l (le_trans M) // ler_nat.
by apply: sub_count => x /ltW.
Qed.

(* Below n + 1 parameters most[n] is pointwise. *)
Lemma most_on_small n f g s : (size s)%:R < n + 1 -> most_on n f g s ->
  {in s, forall x, g x <= f x}.
Proof.
move=> small M x xs; rewrite leNgt; apply/negP => lt.
have L1 : (0 < wins g f s)%N by rewrite -has_count; apply/hasP; exists x.
have n0 : 0 < n.
  rewrite -(ltr_add2r 1) add0r (le_lt_trans _ small) // ler1n.
  by case: (s) xs.
have : n + 1 <= (size s)%:R; last by rewrite leNgt small.
apply: le_trans (_ : (wins f g s + wins g f s)%:R <= _); last by rewrite ler_nat wins_size.
rewrite natrD ler_add ?ler1n // (le_trans _ M) // -[leLHS]mulr1 ler_wpmul2l ?ler1n //.
exact: ltW.
Qed.
End OnList.

(* In a cycle of k+1 numbers every rise pays for at most k falls. *)
Definition next k (i : 'I_k.+1) : 'I_k.+1 := inZp i.+1.

Lemma next_inZp k a : next (inZp a) = inZp a.+1 :> 'I_k.+1.
Proof. by apply: val_inj; rewrite /= -addn1 modnDml addn1. Qed.

Section Cycle.
Variables (R : realDomainType) (k : nat) (c : 'I_k.+1 -> R).

Lemma cycle_constant : (forall i, c (next i) <= c i) -> forall i j, c i = c j.
Proof.
move=> dn; have reach (i : 'I_k.+1) m : c (inZp (i + m)) <= c i.
  elim: m => [|m IH]; first by rewrite addn0 valZpK.
  apply: le_trans IH; have := dn (inZp (i + m)).
  by rewrite next_inZp -addnS.
have le (i j : 'I_k.+1) : c j <= c i.
  have := reach i (j + (k.+1 - i))%N.
  suff -> : inZp (i + (j + (k.+1 - i))) = j :> 'I_k.+1 by [].
  by apply: val_inj; rewrite /= addnCA subnKC 1?ltnW // modnDr modn_small.
by move=> i j; apply/le_anti; rewrite !le.
Qed.

Lemma falls_rises :
  (#|[set i | (c (next i) < c i)%R]| <= k * #|[set i | (c i < c (next i))%R]|)%N.
Proof.
case: (set_0Vmem [set i | (c i < c (next i))%R]) => [E|[i0]].
  have eq : forall i j, c i = c j.
    by apply: cycle_constant => i; rewrite leNgt; have := in_set0 i; rewrite -E inE => ->.
  rewrite (_ : [set _ | _] = set0) ?cards0 //; apply/setP=> i; rewrite !inE.
  by rewrite (eq (next i) i) ltxx.
rewrite inE => lt0; apply: (@leq_trans k).
  rewrite -ltnS -[X in (_ < X)%N]card_ord -cardsT; apply: proper_card.
  rewrite properE subsetT; apply/subsetPn; exists i0; rewrite ?inE //.
  by rewrite -leNgt ltW.
by rewrite -[X in (X <= _)%N]muln1 leq_mul2l orbC card_gt0; case: set0Pn => // [[]]; exists i0; rewrite inE.
Qed.
End Cycle.

Lemma sum_count_card (I : finType) (T : Type) (P : I -> T -> bool) (s : seq T) :
  (\sum_i count (P i) s = \sum_(x <- s) #|[set i | P i x]|)%N.
Proof.
under eq_bigr do rewrite -sum1_count big_mkcond.
by rewrite exchange_big; apply: eq_bigr => x _; rewrite -sum1dep_card [RHS]big_mkcond.
Qed.

Section Most.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T) (R : realDomainType).
Notation orb := (orb G to Theta).
Implicit Types (f g h fA fB : T -> R) (n : R).

(* Definition 3.2 *)
Definition most n f g := forall t, Theta t -> most_on n f g (orb t).
Definition pointwise f g := forall t, Theta t -> g t <= f t.
Definition closed := forall t p, Theta t -> p \in G -> Theta (to t p).

(* Definition 3.3; fA and fB are f(A | .) and f(B | .). The paper's Theta is closed. *)
Definition simply_retargetable fA fB :=
  exists2 p, p \in G & forall t, Theta t -> fB t < fA t -> fA (to t p) < fB (to t p).

(* Definition 3.5 *)
Definition retargetable (n : nat) fA fB := forall t, Theta t ->
  exists p : 'I_n -> gT, [/\ forall i, p i \in G,
    forall i a, a \in orb t -> fB a < fA a ->
      fA (to a (p i)) < fB (to a (p i)) /\ Theta (to a (p i)) &
    forall i j a b, i != j -> a \in orb t -> fB a < fA a ->
      b \in orb t -> fB b < fA b -> to a (p i) != to b (p j)].

(* Theorem 3.6 *)
Theorem retargetable_most (n : nat) fA fB : retargetable n fA fB -> most n%:R fB fA.
Proof.
move=> ret t Tt; have [p [pG flip dis]] := ret t Tt.
rewrite /most_on -natrM ler_nat.
apply: (count_images (p := fun i a => to a (p i))); rewrite ?orb_uniq //.
- by move=> i a ao S; apply: orb_act => //; case: (flip i a ao S).
- by move=> i a b _ _ _ _; exact: act_injective.
by move=> i a ao S; case: (flip i a ao S).
Qed.

Theorem simple_retargetable1 fA fB : closed -> simply_retargetable fA fB -> retargetable 1 fA fB.
Proof.
move=> cl [p pG flip] t Tt; exists (fun=> p); split=> //.
  by move=> _ a ao S; split; [apply: flip|apply: cl]; rewrite ?(orb_Theta ao).
by move=> i j; rewrite !ord1 eqxx.
Qed.

(* Proposition 3.4, for a Theta that is closed under G *)
Theorem simple_most fA fB : closed -> simply_retargetable fA fB -> most 1 fB fA.
Proof. by move=> cl /(simple_retargetable1 cl)/retargetable_most. Qed.

(* Lemma B.1 *)
Theorem limited_transitivity n (f0 f1 f2 f3 : T -> R) : 0 <= n ->
  pointwise f0 f1 -> most n f1 f2 -> pointwise f2 f3 -> most n f0 f3.
Proof.
move=> n0 f10 M f32 t Tt; apply: most_on_limited_trans (M t Tt) _ => // x xs.
  exact: f10 (orb_Theta xs).
exact: f32 (orb_Theta xs).
Qed.

(* Lemma B.2 *)
Theorem order_inversion n f g : most n f g -> most n (fun x => - g x) (fun x => - f x).
Proof.
move=> M t Tt; have := M t Tt; rewrite /most_on /wins.
by under [in leLHS]eq_count do rewrite -ltr_opp2; under [in leRHS]eq_count do rewrite -ltr_opp2.
Qed.

(* Lemma B.3: at least n/(n+1) of the orbit has f >= g. *)
Theorem orbital_fraction n f g : most n f g -> forall t, Theta t ->
  n * (size (orb t))%:R <= (n + 1) * (count (fun x => g x <= f x) (orb t))%:R.
Proof. by move=> M t /M; exact: most_on_fraction. Qed.

(* Lemma B.6, for one strictly increasing function of the values *)
Theorem increasing_most n f g (phi : R -> R) : {mono phi : x y / x < y} ->
  most n f g -> most n (phi \o f) (phi \o g).
Proof.
move=> mono M t Tt; have := M t Tt; rewrite /most_on /wins /=.
by under [in leLHS]eq_count do rewrite -mono; under [in leRHS]eq_count do rewrite -mono.
Qed.

(* A smaller group (and a smaller n) gives: most over the orbits of a subgroup is stronger. *)
Theorem most_le n m f g : m <= n -> most n f g -> most m f g.
Proof. by move=> mn M t Tt; apply: most_on_le mn (M t Tt). Qed.

(* On orbits with fewer than n + 1 elements most[n] is pointwise, hence transitive. *)
Theorem small_orbit_transitive n f g h : (forall t, Theta t -> (size (orb t))%:R < n + 1) ->
  most n f g -> most n g h -> most n f h.
Proof.
move=> small fg gh t Tt; apply: most_on_pointwise => x xs.
exact: le_trans (most_on_small (small t Tt) (gh t Tt) xs) (most_on_small (small t Tt) (fg t Tt) xs).
Qed.

(* No proper cycle of k+1 functions for n > k. *)
Theorem no_proper_cycle k n (f : 'I_k.+1 -> T -> R) : k%:R < n ->
  (forall i, most n (f i) (f (next i))) -> forall i j t, Theta t -> f i t = f j t.
Proof.
move=> kn M i j t Tt; apply: (@cycle_constant _ _ (f ^~ t)) => {}i.
pose rises := (\sum_i wins (f (next i)) (f i) (orb t))%N.
pose falls := (\sum_i wins (f i) (f (next i)) (orb t))%N.
have fr : (falls <= k * rises)%N.
  rewrite /falls /rises /wins !sum_count_card big_distrr /= leq_sum // => x _.
  exact: falls_rises (f ^~ x).
have rf : n * rises%:R <= falls%:R.
  by rewrite /rises /falls !natr_sum mulr_sumr ler_sum // => l _; exact: M.
have r0 : rises = 0%N.
  apply/eqP; rewrite -leqn0 leqNgt; apply/negP => r0.
  have : n * rises%:R <= k%:R * rises%:R by rewrite -natrM (le_trans rf) // ler_nat.
  by rewrite ler_pmul2r ?ltr0n // leNgt kn.
move/eqP: r0; rewrite sum_nat_eq0 => /forallP/(_ i)/implyP/(_ isT).
by rewrite wins0 => /allP; apply; exact: orb_refl.
Qed.
End Most.

