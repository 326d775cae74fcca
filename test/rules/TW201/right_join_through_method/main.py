from pool import Team

team = Team()
for city in ("Oslo", "Rome"):
    team.hire(city)
team.finish()
