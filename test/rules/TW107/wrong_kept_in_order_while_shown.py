import bisect
import threading

scores = []


def collect():
    for score in range(1000):
        bisect.insort(scores, score)
        scores.pop(0)


collector = threading.Thread(target=collect)
collector.start()
for score in scores:  # expect: TW107
    print(score)
collector.join()
