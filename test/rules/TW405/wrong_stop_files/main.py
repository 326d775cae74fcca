from player import Player

player = Player()
player.start()
input()
player.stop()
