from player import Player

player = Player()
player.pause()
input("Enter ends")
player.close()
