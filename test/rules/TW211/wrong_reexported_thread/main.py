from player import Player

player = Player("song.ogg")
player.start()
player.join()
