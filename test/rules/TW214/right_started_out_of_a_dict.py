import threading


def play(name):
    print(name, "plays")


players = {name: threading.Thread(target=play, args=(name,)) for name in ("violin", "flute")}
for name in sorted(players):
    players[name].start()
for player in players.values():
    player.join()
