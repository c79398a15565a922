// Verifies an exported bundle with software that is not ours: golang.org/x/mod/sumdb/note opens the checkpoint,
// golang.org/x/mod/sumdb/tlog hashes the entries and builds the tree. Usage: tlog-verify DIR VERIFIER-KEY
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const full = 256

func main() {
	if len(os.Args) != 3 {
		fail("usage: tlog-verify DIR VERIFIER-KEY")
	}
	dir := os.Args[1]
	size, root := checkpoint(dir, os.Args[2])
	hashes := &store{}
	for index := int64(0); index*full < size; index++ {
		width := min(size-index*full, full)
		entries := bundle(dir, index, width)
		for i, entry := range entries {
			more, err := tlog.StoredHashes(index*full+int64(i), entry, hashes)
			check(err)
			*hashes = append(*hashes, more...)
		}
	}
	computed, err := tlog.TreeHash(size, hashes)
	check(err)
	if computed != root {
		fail("the root of the entries is %v, the checkpoint says %v", computed, root)
	}
	tiles := 0
	// the tiles that this size has, as the library sees it
	for _, tile := range tlog.NewTiles(8, 0, size) {
		want, err := tlog.ReadTileData(tile, hashes)
		check(err)
		if string(read(dir, tilePath(strconv.Itoa(tile.L), tile.N, int64(tile.W)))) != string(want) {
			fail("the tile %s is not that of the entries", tilePath(strconv.Itoa(tile.L), tile.N, int64(tile.W)))
		}
		if tile.L == 0 {
			// the library proves from tiles what it was told: the first leaf of each
			proof, err := tlog.ProveRecord(size, tile.N*full, hashes)
			check(err)
			check(tlog.CheckRecord(proof, size, root, tile.N*full, (*hashes)[tlog.StoredHashIndex(0, tile.N*full)]))
		}
		tiles++
	}
	fmt.Printf("ok: %d entries, %d tiles, root %s\n", size, tiles, base64.StdEncoding.EncodeToString(root[:]))
}

func checkpoint(dir, key string) (int64, tlog.Hash) {
	verifier, err := note.NewVerifier(key)
	check(err)
	opened, err := note.Open(read(dir, "checkpoint"), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		fail("no checkpoint of %s: %q", verifier.Name(), opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return size, root
}

func bundle(dir string, index, width int64) [][]byte {
	path := tilePath("entries", index, width)
	rest := read(dir, path)
	var entries [][]byte
	for len(rest) >= 2 {
		length := int(binary.BigEndian.Uint16(rest))
		if len(rest) < 2+length {
			break
		}
		entries = append(entries, rest[2:2+length])
		rest = rest[2+length:]
	}
	if len(rest) != 0 || int64(len(entries)) != width {
		fail("%s holds %d entries and %d bytes more, not %d entries", path, len(entries), len(rest), width)
	}
	return entries
}

func tilePath(kind string, index, width int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for rest := index / 1000; rest > 0; rest /= 1000 {
		path = fmt.Sprintf("x%03d/%s", rest%1000, path)
	}
	if width < full {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + kind + "/" + path
}

type store []tlog.Hash

func (s *store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(*s)) {
			return nil, fmt.Errorf("no hash at %d", index)
		}
		hashes[i] = (*s)[index]
	}
	return hashes, nil
}

func read(dir, path string) []byte {
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
	check(err)
	return bytes.Clone(data)
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, arguments ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", arguments...)
	os.Exit(1)
}
