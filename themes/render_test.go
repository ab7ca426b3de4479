package themes

import (
	"fmt"
	"testing"
)

func TestRender(t *testing.T) {
	out, problems := render(t, nil)
	for _, p := range problems {
		fmt.Printf("%+v\n", p)
	}
	for f, d := range out {
		fmt.Println(f, d)
	}
}
