(* Orbits of a finite group inside a parameter space Theta (Definition 3.1).

   Sides. The paper lets permutations act on the left: p*t, and (p q)*t = p*(q*t).
   MathComp's actions stand on the right: to t p, and to t (p * q) = to (to t p) q,
   so MathComp's p * q is the paper's "first p, then q". Read `to t p` as p*t.
   Groups are closed under inversion, so orbits are the same on both sides.

   One formulation for every type of parameters: an orbit is a sequence without
   duplicates. Relations between functions are stated on such sequences; the last
   section ties them to MathComp's finite orbits. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

(* MathComp states these for finite types only. *)
Section AnyAction.
Variables (gT : finGroupType) (T : Type) (to : {action gT &-> T}).

Lemma act_mul x a b : to x (a * b)%g = to (to x a) b.
Proof. by case: to => f [_ fM] /=; apply: fM; rewrite inE. Qed.

Lemma act_injective g : injective (to^~ g).
Proof. by case: to => f [fI _] /=; exact: fI. Qed.

Lemma act_one x : to x 1%g = x.
Proof. by apply: (@act_injective 1%g); rewrite -act_mul mulg1. Qed.

Lemma act_K g : cancel (to^~ g) (to^~ g^-1%g).
Proof. by move=> x; rewrite -act_mul mulgV act_one. Qed.

Lemma act_KV g : cancel (to^~ g^-1%g) (to^~ g).
Proof. by move=> x; rewrite -act_mul mulVg act_one. Qed.

(* An involution (the identity counts as one) acts as its own inverse. *)
Lemma act_invol g : (g * g = 1)%g -> involutive (to^~ g).
Proof. by move=> g2 x; rewrite -act_mul g2 act_one. Qed.
End AnyAction.

(* An action of a whole finite group on any type with decidable equality, a group
   of permutations in it, and a set of parameters. *)
Section Orbit.
Variables (gT : finGroupType) (G : {group gT}) (T : eqType).
Variables (to : {action gT &-> T}) (Theta : pred T).

(* Definition 3.1: (G.t) inside Theta, each element once. *)
Definition orb (t : T) : seq T :=
  undup [seq s <- [seq to t g | g <- enum G] | Theta s].

Lemma orb_uniq t : uniq (orb t).
Proof. exact: undup_uniq. Qed.

Lemma orbP t s : reflect (Theta s /\ exists2 g, g \in G & s = to t g) (s \in orb t).
Proof.
rewrite mem_undup mem_filter; apply: (iffP andP) => -[Ts].
  by case/mapP=> g; rewrite mem_enum => gG e; split=> //; exists g.
by case=> g gG e; split=> //; rewrite e; apply: map_f; rewrite mem_enum.
Qed.

Lemma orb_Theta t s : s \in orb t -> Theta s.
Proof. by case/orbP. Qed.

Lemma orb_refl t : Theta t -> t \in orb t.
Proof. by move=> Tt; apply/orbP; split=> //; exists 1%g; [exact: group1 | rewrite act_one]. Qed.

Lemma orb_act t s g : s \in orb t -> g \in G -> Theta (to s g) -> to s g \in orb t.
Proof.
case/orbP=> _ [h hG ->] gG Tg; apply/orbP; split=> //.
by exists (h * g)%g; rewrite ?groupM // act_mul.
Qed.

Lemma orb_sym t s : Theta t -> s \in orb t -> t \in orb s.
Proof.
move=> Tt /orbP[_ [g gG ->]]; apply/orbP; split=> //.
by exists g^-1%g; rewrite ?groupV ?act_K.
Qed.

Lemma orb_trans t s u : s \in orb t -> u \in orb s -> u \in orb t.
Proof.
case/orbP=> _ [g gG gE] /orbP[Tu [h hG uE]]; apply/orbP; split=> //.
by exists (g * h)%g; rewrite ?groupM // act_mul -gE.
Qed.

Lemma orb_eq t s : Theta t -> s \in orb t -> perm_eq (orb s) (orb t).
Proof.
move=> Tt st; apply: uniq_perm; rewrite ?orb_uniq // => u; apply/idP/idP.
  exact: orb_trans.
exact: orb_trans (orb_sym Tt st).
Qed.

Lemma orb_size_gt0 t : Theta t -> 0 < size (orb t).
Proof. by move/orb_refl; case: (orb t). Qed.

(* To compute an orbit: any list of the same elements, without duplicates. *)
Lemma orb_perm t (s : seq T) : uniq s -> s =i orb t -> perm_eq s (orb t).
Proof. by move=> us e; apply: uniq_perm; rewrite ?orb_uniq. Qed.

End Orbit.

(* Disjoint copies of a set of parameters: n maps, each injective on the part S of
   a list s without duplicates, with pairwise disjoint images inside s. *)
Section Copies.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.
Variables (T : eqType) (s : seq T) (n : nat) (p : 'I_n -> T -> T) (S : pred T).
Hypothesis us : uniq s.
Hypothesis p_in : forall i a, a \in s -> S a -> p i a \in s.
Hypothesis p_inj : forall i a b, a \in s -> S a -> b \in s -> S b -> p i a = p i b -> a = b.
Hypothesis p_dis : forall i j a b, i != j -> a \in s -> S a -> b \in s -> S b -> p i a != p j b.

Definition copies := flatten [seq [seq p i a | a <- [seq x <- s | S x]] | i <- enum 'I_n].

Lemma copies_uniq : uniq copies.
Proof.
rewrite /copies; elim: (enum 'I_n) (enum_uniq 'I_n) => //= i r IH /andP[ni ur].
rewrite cat_uniq IH // andbT map_inj_in_uniq ?filter_uniq //=; last first.
  move=> a b; rewrite !mem_filter => /andP[Sa sa] /andP[Sb sb]; exact: p_inj.
apply/hasPn=> x /flattenP[l /mapP[j jr ->]] /mapP[b]; rewrite mem_filter => /andP[Sb sb] ->.
apply/mapP=> -[a]; rewrite mem_filter => /andP[Sa sa] E.
have nij : j != i by apply: contraNneq ni => <-.
by move: (p_dis nij sb Sb sa Sa); rewrite E eqxx.
Qed.

Lemma copies_sub : {subset copies <= s}.
Proof.
move=> x /flattenP[l /mapP[j _ ->]] /mapP[b]; rewrite mem_filter => /andP[Sb sb] ->.
exact: p_in.
Qed.

(* A sum of non-negative terms over all images is at most the sum over s. *)
Lemma sum_images (R : numDomainType) (h : T -> R) :
  (forall x, x \in s -> 0 <= h x) ->
  \sum_(i < n) \sum_(a <- s | S a) h (p i a) <= \sum_(x <- s) h x.
Proof.
move=> h0.
have -> : \sum_(i < n) \sum_(a <- s | S a) h (p i a) = \sum_(x <- copies) h x.
  rewrite /copies big_flatten big_map /= big_enum /=; apply: eq_bigr => i _.
  by rewrite big_map big_filter.
rewrite [leRHS](bigID (mem copies)) /= -[leLHS]addr0 ler_add //.
  rewrite -[leRHS]big_filter (perm_big [seq x <- s | x \in copies]) //.
  apply: uniq_perm; rewrite ?filter_uniq ?copies_uniq // => x; rewrite mem_filter.
  by case: (boolP (x \in copies)) => // /copies_sub ->.
by rewrite big_seq_cond sumr_ge0 // => x /andP[/h0].
Qed.

(* Counting: n disjoint images of S inside S' *)
Lemma count_images (S' : pred T) : (forall i a, a \in s -> S a -> S' (p i a)) ->
  (n * count S s <= count S' s)%N.
Proof.
move=> pS'; have -> : (n * count S s)%N = count S' copies.
  rewrite /copies -[n in LHS]card_ord cardE; elim: (enum 'I_n) => //= i r IH.
  rewrite mulSn count_cat -{}IH count_map count_filter; congr addn.
  apply: eq_in_count => x sx /=; case: (boolP (S x)) => [Sx|]; last by rewrite andbF.
  by rewrite pS'.
rewrite -!size_filter uniq_leq_size ?filter_uniq ?copies_uniq // => x; rewrite !mem_filter.
by case/andP=> -> /copies_sub.
Qed.
End Copies.

(* The bridge to MathComp's orbits, where parameters form a finite type. *)
Section Bridge.
Variables (gT : finGroupType) (G : {group gT}) (T : finType).
Variables (to : {action gT &-> T}) (Theta : pred T).

Lemma orb_orbit t : orb G to Theta t =i [pred s | (s \in orbit to G t) && Theta s].
Proof.
move=> s; apply/orbP/andP => [[Ts [g gG e]]|[]].
  by split=> //; rewrite e mem_orbit.
by case/orbitP=> g gG <- Ts; split=> //; exists g.
Qed.

Lemma count_orb_card (P : pred T) t :
  count P (orb G to Theta t) = #|[set s in orbit to G t | Theta s && P s]|.
Proof.
rewrite -size_filter cardE; apply: perm_size; apply: uniq_perm.
- by rewrite filter_uniq ?orb_uniq.
- exact: enum_uniq.
by move=> s; rewrite mem_filter orb_orbit mem_enum !inE /= andbC -andbA.
Qed.

Lemma sum_orb (R : zmodType) (F : T -> R) t :
  (\sum_(s <- orb G to Theta t) F s = \sum_(s in orbit to G t | Theta s) F s)%R.
Proof.
rewrite -[RHS]big_filter; apply: perm_big.
apply: uniq_perm; rewrite ?orb_uniq ?filter_uniq ?index_enum_uniq // => s.
by rewrite mem_filter mem_index_enum andbT orb_orbit inE.
Qed.

End Bridge.

(* The points of the symmetric group: one orbit, which is all of 'I_N. So every
   finite sequence of values is the values of a function on an orbit. *)
Section Points.
Variable N : nat.
Definition points (t : 'I_N) := orb [set: {perm 'I_N}] ('P) predT t.

Lemma points_perm t : perm_eq (enum 'I_N) (points t).
Proof.
apply: orb_perm => [|s]; first exact: enum_uniq.
rewrite mem_enum; symmetry; apply/orbP; split=> //.
by exists (tperm t s); rewrite ?inE //= apermE tpermL.
Qed.
End Points.
