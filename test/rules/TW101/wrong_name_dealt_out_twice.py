import threading

scores = {"ann": 0, "ben": 0}


def play(player):
    for _ in range(10):
        scores[player] += len(player)  # expect: TW101


threads = [threading.Thread(target=play, args=(player,)) for player in ("ann", "ben", "ann")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(scores)
