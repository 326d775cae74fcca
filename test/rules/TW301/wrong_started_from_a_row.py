import sys
import threading


def count_words(text):
    counts = {}
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end].isalpha():
            end += 1
        if end > at:
            word = text[at:end]
            counts[word] = counts.get(word, 0) + 1
        at = end + 1
    print(max(counts.values()))


odyssey = threading.Thread(target=count_words, args=(sys.argv[1],))  # expect: TW301
iliad = threading.Thread(target=count_words, args=(sys.argv[2],))
for thread in (odyssey, iliad):
    thread.start()
for thread in (odyssey, iliad):
    thread.join()
