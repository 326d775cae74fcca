from .shop import Shop
