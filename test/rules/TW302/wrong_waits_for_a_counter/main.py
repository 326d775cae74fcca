from counter import Counter

counter = Counter()
counter.start(4)
counter.wait(4)
print("all there")
