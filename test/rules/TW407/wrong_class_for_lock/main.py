from threading import Thread

import score

players = [Thread(target=score.win, args=(n,)) for n in (1, 2)]
for player in players:
    player.start()
for player in players:
    player.join()
