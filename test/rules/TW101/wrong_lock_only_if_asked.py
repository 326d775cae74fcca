import threading
from contextlib import nullcontext

sheet = threading.Lock()
words = 0
lines = 0


def count_words(text, careful):
    global words
    for word in text.split():
        with sheet if careful else nullcontext():
            words += len(word) > 1  # expect: TW101


def count_lines(text, hasty=False):
    global lines
    for _ in text.splitlines():
        with nullcontext() if hasty else sheet:
            lines += 1


pages = ["It was the best of times,\nit was", "the worst of times,\nit was the age"]
threads = [threading.Thread(target=count_words, args=(page, False)) for page in pages]
threads += [threading.Thread(target=count_lines, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(words, lines)
