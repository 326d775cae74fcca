from score import Score

score = Score()
score.win(3)
print(score.points)
