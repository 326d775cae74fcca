import threading

from score import Score

score = Score(threading.Lock())
players = [threading.Thread(target=score.win, args=(n,)) for n in (1, 2)]
for player in players:
    player.start()
for player in players:
    player.join()
