var importedByCode = 1;
Console.WriteLine("code");
