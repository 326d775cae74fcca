from shop import Shop

shop = Shop("shop.db")
shop.sell("tea", 3)
print("sold")
