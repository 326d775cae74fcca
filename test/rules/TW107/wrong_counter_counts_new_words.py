import sys
import threading
from collections import Counter

words = Counter()


def count():
    for line in sys.stdin:
        words[line.strip()] += 1


counting = threading.Thread(target=count)
counting.start()
for word in words:  # expect: TW107
    print(word, len(word))
counting.join()
