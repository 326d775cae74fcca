import threading


def tally(words):
    counts = {}
    counts_lock = threading.Lock()

    def count(part):
        for word in part:
            with counts_lock:
                counts[word] = counts.get(word, 0) + 1

    halves = [words[:2], words[2:]]
    threads = [threading.Thread(target=count, args=(half,)) for half in halves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts


print(sorted(tally(["a", "b", "a", "c"]).items()))
