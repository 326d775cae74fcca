from player import Player

player = Player()
player.begin()
player.songs.put("a.wav")
player.restart()
player.songs.put("b.wav")
player.restart()
player.end()
