from conductor import Conductor
from players import Player

conductor = Conductor()
for instrument in ("violin", "flute"):
    conductor.invite(Player(instrument))
conductor.begin()
conductor.end()
