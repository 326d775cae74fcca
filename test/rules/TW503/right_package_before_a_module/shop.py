# The package of this name is what `from shop import …` means, here as elsewhere.
from shop import clock

clock.main()
