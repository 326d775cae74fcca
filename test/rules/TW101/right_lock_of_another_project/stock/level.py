on_hand = 100
