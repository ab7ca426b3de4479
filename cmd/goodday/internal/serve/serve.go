// Package serve serves finished pages to the browsers of this one computer, so that
// people can look at a site while they write it. It is not for the web.
//
//   - It listens on the computer's own address only (127.0.0.1, ::1, localhost).
//   - It answers only requests whose host is such an address, so that a page from
//     elsewhere cannot read it through a domain name of its own.
//   - It answers GET and HEAD, and nothing else.
//   - It serves files as they are on the disk. A folder shows its index.html, and
//     is never listed. Files whose name starts with a dot are not served.
//   - Nothing is cached by the browser.
//
// While somebody writes, a State lies over the files: pages that are newer, pages
// that must not be shown any more, and what is wrong. Each HTML page is served with
// two additions that are in no file: a script that reloads the page when a
// server-sent event says that it changed, and, at the top, what is wrong with its
// source. Both are loaded from below /.goodday/, so that the content security policy
// of the pages, which allows their own origin only, need not be changed.
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

	"goodday/content"
)

// CheckAddress refuses an address that others could reach, or that is incomplete.
func CheckAddress(address string) error {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return &content.Refusal{Message: "The address " + address + " is not complete.", Do: "Write a host and a port, like 127.0.0.1:8080."}
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return &content.Refusal{Message: "The port " + port + " is not a number from 1 to 65535.", Do: "Write the address like 127.0.0.1:8080."}
	}
	if !loopback(host) {
		return &content.Refusal{Message: "Others could see the pages at " + address + ".", Do: "This shows pages on your own computer only. Write the address like 127.0.0.1:8080."}
	}
	return nil
}

func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return strings.EqualFold(host, "localhost") || err == nil && ip.IsLoopback() && ip.Zone() == ""
}

// Run serves the pages until ctx is done. It calls ready with their address. Its error
// is a *content.Refusal.
func Run(ctx context.Context, address string, pages *Pages, ready func(address string)) error {
	if err := CheckAddress(address); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return listenRefusal(address, err)
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
		deadline, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		server.Shutdown(deadline)
	}()
	ready(fmt.Sprintf("http://%s/", listener.Addr()))
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return listenRefusal(address, err)
	}
	<-stopped
	return nil
}

func listenRefusal(address string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return &content.Refusal{Message: "Something else is at " + address + " already.", Do: "Stop it, or choose another port: --addr 127.0.0.1:8081."}
	}
	return &content.Refusal{Message: "The pages cannot be shown at " + address + ".", Do: "Choose another port: --addr 127.0.0.1:8081."}
}
