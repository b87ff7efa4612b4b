package model

import (
	"context"
	"encoding/json"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// Role says who speaks in a Message.
type Role string

// The roles.
const (
	System    Role = openai.ChatMessageRoleSystem
	User      Role = openai.ChatMessageRoleUser
	Assistant Role = openai.ChatMessageRoleAssistant
)

// Message is one turn of the conversation.
type Message struct {
	Role Role
	Text string
}

// Schema is the JSON Schema that the reply must follow, strictly: every
// property required, no others.
type Schema struct {
	Name string
	JSON json.RawMessage
}

// Request is one question to the model.
type Request struct {
	Messages []Message
	// Schema bounds the reply; without JSON in it the reply is free text.
	Schema Schema
	// MaxTokens bounds the reply, unseen reasoning included; 0 means
	// DefaultMaxTokens.
	MaxTokens int
	// Seed is sent if it is set.
	Seed *int
}

// Reply is what the model said.
type Reply struct {
	Text string
	// Model is what the endpoint says it used.
	Model string
	// Finish is why the reply ended: "stop", or "length" if it was cut.
	Finish string
	// Usage counts every try that the endpoint charged for.
	Usage Usage

	client *Client
	tries  int
}

// Complete asks, and asks again what may pass. The error is that of ctx if it
// was cancelled, and an *Error otherwise: where the time of ctx is over, what
// failed before it was. With an error, the Reply holds nothing but the Usage.
func (c *Client) Complete(ctx context.Context, r Request) (Reply, error) {
	if err := ctx.Err(); err != nil {
		return Reply{}, c.ended(ctx, nil, 0)
	}
	q := c.chat(r)
	var spent Usage
	var before *Error // of the try before
	spacing := newSpacing()
	for try := 1; ; try++ {
		reply, failed := c.attempt(ctx, q, c.timeout)
		spent = spent.add(reply.Usage)
		if failed == nil {
			reply.Usage, reply.client, reply.tries = spent, c, try
			return reply, nil
		}
		if ctx.Err() != nil {
			return Reply{Usage: spent}, c.ended(ctx, before, try)
		}
		failed.Tries = try
		if !failed.again || try > c.retries {
			return Reply{Usage: spent}, failed
		}
		before = failed
		wait := c.pause(spacing, failed.after)
		c.onRetry(failed, wait)
		if c.wait(ctx, wait) != nil {
			return Reply{Usage: spent}, c.ended(ctx, before, try)
		}
	}
}

// chat is the request in the library's words.
func (c *Client) chat(r Request) openai.ChatCompletionRequest {
	q := openai.ChatCompletionRequest{Model: c.model, MaxCompletionTokens: r.MaxTokens, Seed: r.Seed}
	if q.MaxCompletionTokens <= 0 {
		q.MaxCompletionTokens = DefaultMaxTokens
	}
	for _, m := range r.Messages {
		q.Messages = append(q.Messages, openai.ChatCompletionMessage{Role: string(m.Role), Content: m.Text})
	}
	if r.Schema.JSON != nil {
		q.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: r.Schema.Name, Schema: r.Schema.JSON, Strict: true},
		}
	}
	return q
}

// attempt asks once.
func (c *Client) attempt(ctx context.Context, q openai.ChatCompletionRequest, timeout time.Duration) (Reply, *Error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	w := &wire{client: c.http, query: c.query}
	resp, err := c.api(w).CreateChatCompletion(ctx, q)
	reply := Reply{Model: c.scrub.all.Replace(resp.Model), Usage: charged(w.body, c.price)}
	if err != nil || w.status >= 300 { // the library takes a redirect for success
		return reply, c.fault(ctx, timeout, w, err)
	}
	reply.Usage.Calls = 1 // also if the endpoint counts no tokens
	if len(resp.Choices) == 0 {
		return reply, c.noChoice(w)
	}
	choice := resp.Choices[0]
	reply.Text, reply.Finish = c.scrub.reply(text(choice.Message)), string(choice.FinishReason)
	return reply, c.unanswered(w, choice, reply.Text, q.MaxCompletionTokens)
}

// text is what the message says, also where it comes in parts.
func text(m openai.ChatCompletionMessage) string {
	s := m.Content
	for _, p := range m.MultiContent {
		s += p.Text
	}
	return s
}
