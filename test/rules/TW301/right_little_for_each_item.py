import queue
import threading

letters = queue.Queue()


def weigh(total):
    grams = 0
    while True:
        try:
            letter = letters.get_nowait()
        except queue.Empty:
            break
        grams += 5 + letter * 3
    total.put(grams)


for pages in range(40):
    letters.put(pages)
totals = queue.Queue()
scales = [threading.Thread(target=weigh, args=(totals,)) for _ in range(4)]
for scale in scales:
    scale.start()
for scale in scales:
    scale.join()
print(totals.get() + totals.get() + totals.get() + totals.get())
