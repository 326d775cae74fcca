from player import Player

player = Player()
player.start()
input("Enter plays")
player.play()
input("Enter ends")
player.stop()
