// Package features says, in readable numbers, what an observation offers to a
// shopper with a task and a history: the candidates (actions that are legal
// now) and for each a short vector of named values. Policies weigh them;
// measuring compares the weights of people with those of policies.
//
// It works from observations alone, on any shop: names, roles, labels, click
// types, items and text, in English, German, French and Spanish. What a value
// means is fixed here (see names.go); how much it matters is never decided
// here. Of ours only agent/trajectory and what it may import may enter, so no
// policy, no persona's traits, no browser and no model.
//
// The way through the package: a task becomes a Goal (goal.go), a page becomes
// a Reading (reading.go, place.go), the steps so far become a Past (past.go);
// the three make a Scene (scene.go), and a Scene has Candidates.
package features
