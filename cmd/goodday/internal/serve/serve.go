// Package serve shows finished pages to the browsers of this one computer, so
// that people can look at a site while they write it. It is not for the web.
//
//   - It listens on the computer's own address only (127.0.0.1, ::1, localhost).
//   - It answers only requests that name such an address as their host, so that
//     a page from elsewhere cannot read it through a name of its own.
//   - It answers GET and HEAD, and nothing else.
//   - It shows files as they are on the disk. A folder shows its index.html, and
//     is never listed. Files whose name starts with a dot are not shown.
//   - Nothing is kept by the browser: a page that is loaded again is new.
//
// While somebody writes, a State lies over the files: pages that are newer, pages
// that may not be shown any more, and what is wrong. Each HTML page is answered
// with two additions that are in no file: a script that loads the page again when
// it would be another one, told by server-sent events, and what is wrong with the
// file it is made from, at its top. Both come from addresses below /.goodday/, so
// the policy in the pages, scripts, styles and connections of their own address
// only, lets them pass as it stands.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A Refusal says in plain words why nothing can be shown.
type Refusal struct{ Message, Do string }

func (r *Refusal) Error() string { return r.Message + " " + r.Do }

// CheckAddress refuses an address that others could reach, or that is none.
func CheckAddress(address string) error {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return &Refusal{"The address " + address + " is not complete.", "Write a host and a port, like 127.0.0.1:8080."}
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return &Refusal{"The port " + port + " is not a number from 1 to 65535.", "Write the address like 127.0.0.1:8080."}
	}
	if !loopback(host) {
		return &Refusal{"Others could see the pages at " + address + ".", "This shows pages on your own computer only. Write the address like 127.0.0.1:8080."}
	}
	return nil
}

func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return strings.EqualFold(host, "localhost") || err == nil && ip.IsLoopback() && ip.Zone() == ""
}

// Run shows the pages until ctx is done. ready is called with the address to look
// at.
func Run(ctx context.Context, address string, pages *Pages, ready func(address string)) error {
	if err := CheckAddress(address); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return listenWords(address, err)
	}
	server := &http.Server{
		Handler:           pages.Handler(),
		ReadHeaderTimeout: 5 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	server.RegisterOnShutdown(pages.stop)
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		<-ctx.Done()
		patience, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		server.Shutdown(patience)
	}()
	ready(fmt.Sprintf("http://%s/", listener.Addr()))
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return listenWords(address, err)
	}
	<-stopped
	return nil
}

func listenWords(address string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return &Refusal{"Something else is at " + address + " already.", "Stop it, or choose another port: --addr 127.0.0.1:8081."}
	}
	return &Refusal{"The pages cannot be shown at " + address + ".", "Choose another port: --addr 127.0.0.1:8081."}
}
