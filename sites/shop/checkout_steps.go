package shop

// askStep is a step that is a question about the purchase. keep puts the answer into it.
func (v *visit) askStep(q question, keep func(form) bool) {
	path := v.r.URL.Path
	if !v.enter(path) {
		return
	}
	q.body = func(f form) any { return v.checkoutPage(f) }
	q.take = func(f form) bool {
		if !keep(f) {
			return false
		}
		v.redirect(checkoutSteps()[stepAt(path)+1].Path)
		return true
	}
	v.ask(q)
}

// contactStep asks a guest for an email address, and offers to sign in instead.
func (v *visit) contactStep() {
	v.askStep(question{page: "checkout_contact", title: "How do you want to check out?",
		form: form{emailField(v.s.Email, "For the order confirmation only.")}, check: checkEmail},
		func(f form) bool {
			v.s.Email = f.get("email")
			return true
		})
}

// addressStep asks where the order goes. A member finds the saved address filled in, and can have
// this one saved.
func (v *visit) addressStep() {
	a := v.s.Address
	if m := v.s.member; m != nil && a == (address{}) {
		a = m.saved()
	}
	f := addressForm(a)
	if m := v.s.member; m != nil {
		save := input{Name: "save_address", Label: "Save this address for next time", Type: "checkbox"}
		if m.saved() == (address{}) {
			save.Value = "yes"
		}
		f = append(f, save)
	}
	v.askStep(question{page: "checkout_address", title: "Delivery address", form: f, check: checkAddress},
		func(f form) bool {
			v.s.Address = readAddress(f)
			if v.s.member != nil && f.get("save_address") != "" {
				v.s.member.save(v.s.Address)
			}
			return true
		})
}

// deliveryStep asks how the order travels, and whether it is a present.
func (v *visit) deliveryStep() {
	f := form{
		{Name: "delivery", Label: "Delivery method", Value: v.s.Method, Missing: "Choose a delivery method"},
		{Name: "gift", Label: "Wrap it as a gift for " + money(giftWrap), Type: "checkbox"},
		{Name: "gift_note", Label: "Gift message", Type: "text", Autocomplete: "off", Value: v.s.Note, Hint: "Only if we wrap it."},
	}
	if v.s.Gift {
		f[1].Value = "yes"
	}
	check := func(f form) {
		known := func(key string) bool { _, ok := findDelivery(key); return ok }
		f.want("delivery", known, "Choose a delivery method")
	}
	v.askStep(question{page: "checkout_delivery", title: "Delivery method", form: f, check: check}, func(f form) bool {
		s := v.s
		s.Method, s.Gift, s.Note = f.get("delivery"), f.get("gift") != "", ""
		if s.Gift {
			s.Note = f.get("gift_note")
		}
		return true
	})
}

// paymentStep asks for a card, and has the bank's answer at once.
func (v *visit) paymentStep() {
	v.askStep(question{page: "checkout_payment", title: "Payment", form: paymentForm(v.s.Paid), check: checkCard}, func(f form) bool {
		n := cardNumber(f)
		if n == declinedCard {
			v.log(Event{Kind: KindDeclined, Quantity: v.s.pieces(), Cents: v.s.sum(v.s.cart).Total})
			f.fault("card_number", "Your card was declined. Nothing was charged; please use another card")
			return false
		}
		v.s.Paid = payment{f.get("card_name"), n[len(n)-4:]}
		return true
	})
}

// reviewStep shows the order before it is placed. It asks for nothing but a promo code, which is
// sent to a path of its own.
func (v *visit) reviewStep() {
	if !v.enter("/checkout/review") {
		return
	}
	v.ask(question{page: "checkout_review", title: "Review your order", form: promoForm(), check: checkPromo,
		body: func(f form) any { return v.review(f) },
		take: func(f form) bool {
			v.s.Promo = PromoCode
			v.log(Event{Kind: KindPromo, Query: PromoCode})
			v.s.notice = &notice{Text: "Promo code applied", Detail: PromoCode}
			v.redirect("/checkout/review")
			return true
		}})
}

// dropPromo takes the promo code off again.
func (v *visit) dropPromo() {
	v.s.Promo = ""
	v.redirect("/checkout/review")
}

// review is the last step; it says at once when the stock no longer has what is in the cart.
func (v *visit) review(f form) checkoutPage {
	p := v.checkoutPage(f)
	p.Error = v.shop.stock.check(v.s.cart)
	return p
}
