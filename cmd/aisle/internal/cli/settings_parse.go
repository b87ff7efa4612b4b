package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/model"
	"github.com/rs/zerolog"
)

// parse turns the text of one setting into its value.
func (s *settings) parse(key string) (err error) {
	value := s.v.Get(key)
	if value == nil {
		return nil // set nowhere, and no flag of this command
	}
	text := fmt.Sprint(value)
	switch key {
	case "log-level":
		s.logLevel, err = level(text)
	case "chrome":
		s.chrome = text
	case "out":
		if s.out = text; text == "" {
			err = errors.New("want the name of a folder")
		}
	case "max-steps":
		s.maxSteps, err = aboveZero(text)
	case "max-time":
		s.maxTime, err = span(text)
	case "budget":
		if s.budget, err = whole(text); err == nil && (s.budget == 0 || s.budget < -1) {
			err = errors.New("must be above zero, or -1 for no limit")
		}
	case "no-screenshots":
		if s.noScreenshots, err = strconv.ParseBool(text); err != nil {
			err = fmt.Errorf("want true or false, found %q", text)
		}
	case "model":
		s.model = text
	case "base-url":
		s.baseURL = text
		_, err = model.New(model.Options{BaseURL: text, Model: "any"})
	case "model-price":
		s.price, err = price(text)
	case "max-tokens":
		if s.maxTokens, err = whole(text); err == nil && s.maxTokens < 0 {
			err = errors.New("must be above zero, or 0 for no limit")
		}
	case "max-usd":
		if s.maxUSD, err = dollars(text); err != nil {
			err = fmt.Errorf("want US dollars, such as 0.50; found %q", text)
		}
	}
	return err
}

func level(text string) (zerolog.Level, error) {
	if !slices.Contains([]string{"debug", "info", "warn", "error"}, text) {
		return zerolog.NoLevel, fmt.Errorf("log level %q is none of debug, info, warn, error", text)
	}
	return zerolog.ParseLevel(text)
}

func whole(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("want a whole number, found %q", text)
	}
	return n, nil
}

func aboveZero(text string) (int, error) {
	n, err := whole(text)
	if err == nil && n < 1 {
		err = errors.New("must be above zero")
	}
	return n, err
}

func span(text string) (time.Duration, error) {
	d, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return 0, fmt.Errorf("want a time with its unit, such as 10m or 90s; found %q", text)
	case d <= 0:
		return 0, errors.New("must be above zero")
	}
	return d, nil
}

// dollars reads an amount that is not below zero.
func dollars(text string) (float64, error) {
	usd, err := strconv.ParseFloat(text, 64)
	if err == nil && !(usd >= 0 && usd < 1e9) {
		err = errors.New("out of range")
	}
	return usd, err
}

// price reads "IN/OUT" or "IN/CACHED/OUT", US dollars per million tokens.
func price(text string) (*model.Price, error) {
	if text == "" {
		return nil, nil
	}
	parts := strings.Split(text, "/")
	amounts := make([]float64, len(parts))
	for i, p := range parts {
		usd, err := dollars(strings.TrimSpace(p))
		if err != nil {
			parts = nil
			break
		}
		amounts[i] = usd
	}
	switch len(parts) {
	case 2:
		return &model.Price{Input: amounts[0], Cached: amounts[0], Output: amounts[1]}, nil
	case 3:
		return &model.Price{Input: amounts[0], Cached: amounts[1], Output: amounts[2]}, nil
	}
	return nil, fmt.Errorf("want US dollars per million tokens as IN/OUT or IN/CACHED/OUT, such as 0.40/1.60; found %q", text)
}
