package shop

import (
	"slices"
	"sync"
)

// A memo makes things that depend on a key alone and do not change once made, and keeps those used
// last. Safe for concurrent use; two keys are made at the same time, one key once.
type memo[K comparable, V any] struct {
	keep int // how many are kept
	make func(K) (V, error)

	mu   sync.Mutex
	made []made[K, V] // used last at the end
}

type made[K comparable, V any] struct {
	key K
	get func() (V, error)
}

func (m *memo[K, V]) get(key K) (V, error) {
	m.mu.Lock()
	one := made[K, V]{key, sync.OnceValues(func() (V, error) { return m.make(key) })}
	if i := slices.IndexFunc(m.made, func(o made[K, V]) bool { return o.key == key }); i >= 0 {
		one = m.made[i]
		m.made = slices.Delete(m.made, i, i+1)
	}
	m.made = append(m.made, one)
	m.made = slices.Delete(m.made, 0, max(len(m.made)-m.keep, 0))
	m.mu.Unlock()
	return one.get()
}
