"""What each thread goes through stands in the text, if by way of slices, keys and words: there is little of it."""

import threading
from concurrent.futures import ThreadPoolExecutor

MOTTO = "festina lente, et respice finem, quidquid agis"
SHELVES = {"poems": [112, 96, 240], "atlases": [64, 80]}
AISLES = [[3, 1, 4], [1, 5], [9, 2, 6, 5]]
CALL_SIGNS = ["kestrel", "heron", "wren", "a rather long name that nobody would ever call a bird by"]
pages = [0] * 800


def vowels(name):
    return sum(1 for letter in name if letter in "aeiou")


def words_alike(initial):
    found = 0
    for word in MOTTO.split():
        if word.startswith(initial):
            found += 1
    print(initial, found)


def thickness(shelf):
    total = 0
    for book in SHELVES[shelf]:
        total += book
    print(shelf, total)


def highest(number):
    best = 0
    row = AISLES[number]
    for height in row:
        best = max(best, height)
    print(number, best)


def corner():
    total = 0
    for row in AISLES:
        for height in row:
            total += height * height
    print(total)


def spell(part):
    text = ""
    for name in part:
        name = name.strip()
        for letter in name[:3]:
            text = letter + text
    print(text)


def number_pages(first, end):
    for page in range(first, end):
        pages[page] += page


def tokens(line):
    line = line.strip().lower()
    for token in line.split(";"):
        print(token)
    parts = line.split()
    return {part: len(part) for part in parts}


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(vowels, CALL_SIGNS)))
    print(list(pool.map(tokens, ["one; two", "three four"])))
threads = [threading.Thread(target=words_alike, args=(initial,)) for initial in ("f", "q")]
threads += [threading.Thread(target=thickness, args=(shelf,)) for shelf in SHELVES]
threads += [threading.Thread(target=highest, args=(number,)) for number in range(3)]
threads += [threading.Thread(target=corner) for _ in range(2)]
threads += [threading.Thread(target=spell, args=(CALL_SIGNS[at : at + 2],)) for at in range(0, 4, 2)]
for first in range(0, 800, 200):
    threads.append(threading.Thread(target=number_pages, args=(first, first + 200)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
