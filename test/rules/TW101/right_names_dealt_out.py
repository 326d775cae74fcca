import threading

scores = {}
players = ("ann", "ben", "cas")
for player in players:
    scores[player] = 0


def play(player):
    for _ in range(10):
        scores[player] += len(player)


# Each thread has a player of its own: no two of them ever touch the same entry.
threads = [threading.Thread(target=play, args=(player,)) for player in players]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(scores)
