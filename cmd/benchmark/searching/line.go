package searching

import (
	"net/http"
	"sync"
	"time"
)

// line is a slow way from a host to a phone, which all answers share. It is
// here and not in the browser because the browser's own lets a worker's
// requests, such as Pagefind's, past at full speed.
type line struct {
	latency time.Duration // from a request to the start of its answer
	rate    float64       // bytes a second

	mu   sync.Mutex
	free time.Time // when all that was booked has been sent
}

// slow3G is what Chromium's tools call so: 400 kbit/s, and 400 ms.
func slow3G() *line { return &line{latency: 400 * time.Millisecond, rate: 400_000 / 8} }

// chunk is how much is sent in one go: about a packet, so that answers that are
// sent at the same time take turns.
const chunk = 1400

// send sends data as the line has room for it.
func (l *line) send(w http.ResponseWriter, data []byte) {
	time.Sleep(l.latency)
	flusher, _ := w.(http.Flusher)
	for len(data) > 0 {
		part := data[:min(chunk, len(data))]
		data = data[len(part):]
		time.Sleep(time.Until(l.book(len(part), time.Now())))
		if _, err := w.Write(part); err != nil {
			return // the browser went away
		}
		if flusher != nil {
			flusher.Flush()
		}
	}
}

// book returns the moment at which so many more bytes have been sent.
func (l *line) book(bytes int, now time.Time) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.free.Before(now) {
		l.free = now
	}
	l.free = l.free.Add(time.Duration(float64(bytes) / l.rate * float64(time.Second)))
	return l.free
}
