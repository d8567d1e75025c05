/**
 * What ECMA-376 says of the elements that this package writes, as a table. Source: ECMA-376 (ISO/IEC 29500) Part 1 and 4, transitional, `sml.xsd`; Part 2 for
 * the container's own parts and the document properties. Elements that are only carried along are named where they stand among others, and not described.
 *
 * `Type = children ; attributes`. A child is `name:Type` (without a type it is not looked into) with `?`, `*` or `+` for how often; `(a|b)` is a choice. An
 * attribute is `name:kind`, with `!` where it must be there; a kind is one of a few words (see `schema.ts`) or a list of words below.
 */
export const SHEET_TYPES = `
  Worksheet = sheetPr:SheetPr? dimension:SheetDimension? sheetViews:SheetViews? sheetFormatPr:SheetFormatPr? cols:Cols* sheetData:SheetData
      sheetCalcPr? sheetProtection:SheetProtection? protectedRanges? scenarios? autoFilter:AutoFilter? sortState? dataConsolidate? customSheetViews?
      mergeCells:MergeCells? phoneticPr:PhoneticPr? conditionalFormatting:ConditionalFormatting* dataValidations:DataValidations?
      hyperlinks:Hyperlinks? printOptions:PrintOptions? pageMargins:PageMargins? pageSetup:PageSetup? headerFooter:HeaderFooter?
      rowBreaks:PageBreak? colBreaks:PageBreak? customProperties? cellWatches? ignoredErrors? smartTags? drawing:Drawing?
      legacyDrawing:LegacyDrawing? legacyDrawingHF:LegacyDrawing? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts:TableParts?
      extLst?
  SheetPr = tabColor:Color? outlinePr:OutlinePr? pageSetUpPr:PageSetUpPr? ; syncHorizontal:bool syncVertical:bool syncRef:ref
      transitionEvaluation:bool transitionEntry:bool published:bool codeName:text filterMode:bool enableFormatConditionsCalculation:bool
  Color = ; auto:bool indexed:uint rgb:hex theme:uint tint:double
  OutlinePr = ; applyStyles:bool summaryBelow:bool summaryRight:bool showOutlineSymbols:bool
  PageSetUpPr = ; autoPageBreaks:bool fitToPage:bool
  SheetDimension = ; ref!:ref
  SheetViews = sheetView:SheetView+ extLst?
  SheetView = pane:Pane? selection:Selection* pivotSelection* extLst? ; windowProtection:bool showFormulas:bool showGridLines:bool
      showRowColHeaders:bool showZeros:bool rightToLeft:bool tabSelected:bool showRuler:bool showOutlineSymbols:bool defaultGridColor:bool
      showWhiteSpace:bool view:SheetViewType topLeftCell:cell colorId:uint zoomScale:uint zoomScaleNormal:uint zoomScaleSheetLayoutView:uint
      zoomScalePageLayoutView:uint workbookViewId!:uint
  Pane = ; xSplit:double ySplit:double topLeftCell:cell activePane:Pane state:PaneState
  Selection = ; pane:Pane activeCell:cell activeCellId:uint sqref:sqref
  SheetFormatPr = ; baseColWidth:uint defaultColWidth:double defaultRowHeight!:double customHeight:bool zeroHeight:bool thickTop:bool
      thickBottom:bool outlineLevelRow:uint outlineLevelCol:uint
  Cols = col:Col+
  Col = ; min!:uint max!:uint width:double style:uint hidden:bool bestFit:bool customWidth:bool phonetic:bool outlineLevel:uint collapsed:bool
  SheetData = row:Row*
  Row = c:Cell* extLst? ; r:uint spans:spans s:uint customFormat:bool ht:double hidden:bool customHeight:bool outlineLevel:uint collapsed:bool
      thickTop:bool thickBot:bool ph:bool
  Cell = f:CellFormula? v? is:Rst? extLst? ; r:cell s:uint t:CellType cm:uint vm:uint ph:bool
  CellFormula = #text ; t:CellFormulaType aca:bool ref:ref dt2D:bool dtr:bool del1:bool del2:bool r1:cell r2:cell ca:bool si:uint bx:bool
  Rst = t? r:RElt* rPh:PhoneticRun* phoneticPr:PhoneticPr?
  RElt = rPr:RPrElt? t
  RPrElt =
      (rFont:FontName?|charset:IntProperty?|family:IntProperty?|b:BooleanProperty?|i:BooleanProperty?|strike:BooleanProperty?|outline:BooleanProperty?|shadow:BooleanProperty?|condense:BooleanProperty?|extend:BooleanProperty?|color:Color?|sz:FontSize?|u:UnderlineProperty?|vertAlign:VerticalAlignFontProperty?|scheme:FontScheme?)+
  PhoneticRun = t ; sb!:uint eb!:uint
  PhoneticPr = ; fontId!:uint type:PhoneticType alignment:PhoneticAlignment
  SheetProtection = ; password:hex algorithmName:text hashValue:text saltValue:text spinCount:uint sheet:bool objects:bool scenarios:bool
      formatCells:bool formatColumns:bool formatRows:bool insertColumns:bool insertRows:bool insertHyperlinks:bool deleteColumns:bool
      deleteRows:bool selectLockedCells:bool sort:bool autoFilter:bool pivotTables:bool selectUnlockedCells:bool
  AutoFilter = filterColumn:FilterColumn* sortState? extLst? ; ref:ref
  FilterColumn =
      (filters:Filters?|top10:Top10?|customFilters:CustomFilters?|dynamicFilter:DynamicFilter?|colorFilter:ColorFilter?|iconFilter:IconFilter?|extLst?)?
      ; colId!:uint hiddenButton:bool showButton:bool
  Filters = filter:Filter* dateGroupItem:DateGroupItem* ; blank:bool calendarType:text
  Filter = ; val:text
  DateGroupItem = ; year!:uint month:uint day:uint hour:uint minute:uint second:uint dateTimeGrouping!:DateTimeGrouping
  CustomFilters = customFilter:CustomFilter+ ; and:bool
  CustomFilter = ; operator:FilterOperator val:text
  Top10 = ; top:bool percent:bool val!:double filterVal:double
  DynamicFilter = ; type!:DynamicFilterType val:double valIso:text maxVal:double maxValIso:text
  ColorFilter = ; dxfId:uint cellColor:bool
  IconFilter = ; iconSet!:IconSetType iconId:uint
  MergeCells = mergeCell:MergeCell+ ; count:uint
  MergeCell = ; ref!:ref
  ConditionalFormatting = cfRule:CfRule+ extLst? ; pivot:bool sqref:sqref
  CfRule = formula* colorScale:ColorScale? dataBar:DataBar? iconSet:IconSet? extLst? ; type:CfType dxfId:uint priority!:int stopIfTrue:bool
      aboveAverage:bool percent:bool bottom:bool operator:ConditionalFormattingOperator text:text timePeriod:TimePeriod rank:uint stdDev:int
      equalAverage:bool
  ColorScale = cfvo:Cfvo+ color:Color+
  DataBar = cfvo:Cfvo+ color:Color ; minLength:uint maxLength:uint showValue:bool
  IconSet = cfvo:Cfvo+ ; iconSet:IconSetType showValue:bool percent:bool reverse:bool
  Cfvo = extLst? ; type!:CfvoType val:text gte:bool
  DataValidations = dataValidation:DataValidation+ ; disablePrompts:bool xWindow:uint yWindow:uint count:uint
  DataValidation = formula1? formula2? ; type:DataValidationType errorStyle:DataValidationErrorStyle imeMode:DataValidationImeMode
      operator:DataValidationOperator allowBlank:bool showDropDown:bool showInputMessage:bool showErrorMessage:bool errorTitle:text error:text
      promptTitle:text prompt:text sqref!:sqref
  Hyperlinks = hyperlink:Hyperlink+
  Hyperlink = ; ref!:ref r:id:text location:text tooltip:text display:text
  PrintOptions = ; horizontalCentered:bool verticalCentered:bool headings:bool gridLines:bool gridLinesSet:bool
  PageMargins = ; left!:double right!:double top!:double bottom!:double header!:double footer!:double
  PageSetup = ; paperSize:uint paperHeight:text paperWidth:text scale:uint firstPageNumber:uint fitToWidth:uint fitToHeight:uint
      pageOrder:PageOrder orientation:Orientation usePrinterDefaults:bool blackAndWhite:bool draft:bool cellComments:CellComments
      useFirstPageNumber:bool errors:PrintError horizontalDpi:uint verticalDpi:uint copies:uint r:id:text
  HeaderFooter = oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter? ; differentOddEven:bool differentFirst:bool
      scaleWithDoc:bool alignWithMargins:bool
  PageBreak = brk:Break* ; count:uint manualBreakCount:uint
  Break = ; id:uint min:uint max:uint man:bool pt:bool
  TableParts = tablePart:TablePart* ; count:uint
  TablePart = ; r:id!:text
  Drawing = ; r:id!:text
  LegacyDrawing = ; r:id!:text
  Stylesheet = numFmts:NumFmts? fonts:Fonts? fills:Fills? borders:Borders? cellStyleXfs:CellStyleXfs? cellXfs:CellXfs? cellStyles:CellStyles?
      dxfs:Dxfs? tableStyles? colors? extLst?
  NumFmts = numFmt:NumFmt* ; count:uint
  NumFmt = ; numFmtId!:uint formatCode!:text
  Fonts = font:Font* ; count:uint
  Font =
      (name:FontName?|charset:IntProperty?|family:FontFamily?|b:BooleanProperty?|i:BooleanProperty?|strike:BooleanProperty?|outline:BooleanProperty?|shadow:BooleanProperty?|condense:BooleanProperty?|extend:BooleanProperty?|color:Color?|sz:FontSize?|u:UnderlineProperty?|vertAlign:VerticalAlignFontProperty?|scheme:FontScheme?)+
  Fills = fill:Fill* ; count:uint
  Fill = (patternFill:PatternFill?|gradientFill?)
  PatternFill = fgColor:Color? bgColor:Color? ; patternType:PatternType
  Borders = border:Border* ; count:uint
  Border = start:BorderPr? end:BorderPr? left:BorderPr? right:BorderPr? top:BorderPr? bottom:BorderPr? diagonal:BorderPr? vertical:BorderPr?
      horizontal:BorderPr? ; diagonalUp:bool diagonalDown:bool outline:bool
  BorderPr = color:Color? ; style:BorderStyle
  CellStyleXfs = xf:Xf+ ; count:uint
  CellXfs = xf:Xf+ ; count:uint
  Xf = alignment:CellAlignment? protection:CellProtection? extLst? ; numFmtId:uint fontId:uint fillId:uint borderId:uint xfId:uint quotePrefix:bool
      pivotButton:bool applyNumberFormat:bool applyFont:bool applyFill:bool applyBorder:bool applyAlignment:bool applyProtection:bool
  CellAlignment = ; horizontal:HorizontalAlignment vertical:VerticalAlignment textRotation:uint wrapText:bool indent:uint relativeIndent:int
      justifyLastLine:bool shrinkToFit:bool readingOrder:uint
  CellProtection = ; locked:bool hidden:bool
  CellStyles = cellStyle:CellStyle+ ; count:uint
  CellStyle = extLst? ; name:text xfId!:uint builtinId:uint iLevel:uint hidden:bool customBuiltin:bool
  Dxfs = dxf:Dxf* ; count:uint
  Dxf = font:Font? numFmt:NumFmt? fill:Fill? alignment:CellAlignment? border:Border? protection:CellProtection? extLst?
  BooleanProperty = ; val:bool
  FontSize = ; val!:double
  FontName = ; val!:text
  UnderlineProperty = ; val:UnderlineValues
  IntProperty = ; val!:int
  FontFamily = ; val!:int
  FontScheme = ; val!:FontScheme
  VerticalAlignFontProperty = ; val!:text
  Table = autoFilter:AutoFilter? sortState? tableColumns:TableColumns tableStyleInfo:TableStyleInfo? extLst? ; id!:uint name:text displayName!:text
      comment:text ref!:ref tableType:TableType headerRowCount:uint insertRow:bool insertRowShift:bool totalsRowCount:uint totalsRowShown:bool
      published:bool headerRowDxfId:uint dataDxfId:uint totalsRowDxfId:uint headerRowBorderDxfId:uint tableBorderDxfId:uint
      totalsRowBorderDxfId:uint headerRowCellStyle:text dataCellStyle:text totalsRowCellStyle:text connectionId:uint
  TableColumns = tableColumn:TableColumn+ ; count:uint
  TableColumn = calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst? ; id!:uint uniqueName:text name!:text
      totalsRowFunction:TotalsRowFunction totalsRowLabel:text queryTableFieldId:uint headerRowDxfId:uint dataDxfId:uint totalsRowDxfId:uint
      headerRowCellStyle:text dataCellStyle:text totalsRowCellStyle:text
  TableStyleInfo = ; name:text showFirstColumn:bool showLastColumn:bool showRowStripes:bool showColumnStripes:bool
  Workbook = fileVersion? fileSharing? workbookPr:WorkbookPr? workbookProtection:WorkbookProtection? bookViews:BookViews? sheets:Sheets
      functionGroups? externalReferences? definedNames:DefinedNames? calcPr:CalcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr?
      smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst? ; conformance:text
  BookViews = workbookView:BookView+
  BookView = extLst? ; visibility:Visibility minimized:bool showHorizontalScroll:bool showVerticalScroll:bool showSheetTabs:bool xWindow:int
      yWindow:int windowWidth:uint windowHeight:uint tabRatio:uint firstSheet:uint activeTab:uint autoFilterDateGrouping:bool
  Sheets = sheet:Sheet+
  Sheet = ; name!:text sheetId!:uint state:SheetState r:id!:text
  DefinedNames = definedName:DefinedName*
  DefinedName = #text ; name!:text comment:text customMenu:text description:text help:text statusBar:text localSheetId:uint hidden:bool
      function:bool vbProcedure:bool xlm:bool functionGroupId:uint shortcutKey:text publishToServer:bool workbookParameter:bool
  CalcPr = ; calcId:uint calcMode:CalcMode fullCalcOnLoad:bool refMode:RefMode iterate:bool iterateCount:uint iterateDelta:double
      fullPrecision:bool calcCompleted:bool calcOnSave:bool concurrentCalc:bool concurrentManualCount:uint forceFullCalc:bool
  WorkbookProtection = ; workbookPassword:hex workbookPasswordCharacterSet:text revisionsPassword:hex revisionsPasswordCharacterSet:text
      lockStructure:bool lockWindows:bool lockRevision:bool revisionsAlgorithmName:text revisionsHashValue:text revisionsSaltValue:text
      revisionsSpinCount:uint workbookAlgorithmName:text workbookHashValue:text workbookSaltValue:text workbookSpinCount:uint
  WorkbookPr = ; date1904:bool showObjects:Objects showBorderUnselectedTables:bool filterPrivacy:bool promptedSolutions:bool showInkAnnotation:bool
      backupFile:bool saveExternalLinkValues:bool updateLinks:UpdateLinks codeName:text hidePivotFieldList:bool showPivotChartFilter:bool
      allowRefreshQuery:bool publishItems:bool checkCompatibility:bool autoCompressPictures:bool refreshAllConnections:bool defaultThemeVersion:uint
  Sst = si:Rst* extLst? ; count:uint uniqueCount:uint
  Metadata = metadataTypes:MetadataTypes? metadataStrings? mdxMetadata? futureMetadata:FutureMetadata* cellMetadata:MetadataBlocks?
      valueMetadata:MetadataBlocks? extLst?
  MetadataTypes = metadataType:MetadataType+ ; count:uint
  MetadataType = ; name!:text minSupportedVersion!:uint ghostRow:bool ghostCol:bool edit:bool delete:bool copy:bool pasteAll:bool
      pasteFormulas:bool pasteValues:bool pasteFormats:bool pasteComments:bool pasteDataValidation:bool pasteBorders:bool pasteColWidths:bool
      pasteNumberFormats:bool merge:bool splitFirst:bool splitAll:bool rowColShift:bool clearAll:bool clearFormats:bool clearContents:bool
      clearComments:bool assign:bool coerce:bool adjust:bool cellMeta:bool
  FutureMetadata = bk:FutureMetadataBlock* extLst? ; name!:text count:uint
  FutureMetadataBlock = extLst?
  MetadataBlocks = bk:MetadataBlock+ ; count:uint
  MetadataBlock = rc:MetadataRecord+
  MetadataRecord = ; t!:uint v!:uint
`;

/** Part 2, and shared-documentProperties*.xsd of Part 1. Core properties and extended ones come in any order. */
export const CONTAINER_TYPES = `
  Types = (Default:Default|Override:Override)*
  Default = ; Extension!:text ContentType!:text
  Override = ; ContentType!:text PartName!:text
  Relationships = Relationship:Relationship*
  Relationship = ; TargetMode:TargetMode Target!:text Type!:text Id!:id
  CoreProperties = (category|contentStatus|created|creator|description|identifier|keywords|language|lastModifiedBy|lastPrinted|modified|revision|subject|
      title|version)*
  ExtendedProperties = (Template|Manager|Company|Pages|Words|Characters|PresentationFormat|Lines|Paragraphs|Slides|Notes|TotalTime|HiddenSlides|MMClips|
      ScaleCrop|HeadingPairs|TitlesOfParts|LinksUpToDate|CharactersWithSpaces|SharedDoc|HyperlinkBase|HLinks|HyperlinksChanged|DigSig|Application|AppVersion|
      DocSecurity)*
  CustomProperties = property:CustomProperty*
  CustomProperty = (lpwstr|i4|r8|bool|filetime|lpstr|i2|i8|r4|decimal|date) ; fmtid!:guid pid!:int name:text linkTarget:text
`;

/** Lists of words: simple types with an enumeration. */
export const WORDS = `
  BorderStyle = none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot
  CalcMode = manual auto autoNoTable
  CellComments = none asDisplayed atEnd
  CellFormulaType = normal array dataTable shared
  CellType = b n e s str inlineStr
  CfType = expression cellIs colorScale dataBar iconSet top10 uniqueValues duplicateValues containsText notContainsText beginsWith endsWith
      containsBlanks notContainsBlanks containsErrors notContainsErrors timePeriod aboveAverage
  CfvoType = num percent max min formula percentile
  ConditionalFormattingOperator = lessThan lessThanOrEqual equal notEqual greaterThanOrEqual greaterThan between notBetween containsText notContains
      beginsWith endsWith
  DataValidationErrorStyle = stop warning information
  DataValidationImeMode = noControl off on disabled hiragana fullKatakana halfKatakana fullAlpha halfAlpha fullHangul halfHangul
  DataValidationOperator = between notBetween equal notEqual lessThan lessThanOrEqual greaterThan greaterThanOrEqual
  DataValidationType = none whole decimal list date time textLength custom
  DateTimeGrouping = year month day hour minute second
  DynamicFilterType = null aboveAverage belowAverage tomorrow today yesterday nextWeek thisWeek lastWeek nextMonth thisMonth lastMonth nextQuarter
      thisQuarter lastQuarter nextYear thisYear lastYear yearToDate Q1 Q2 Q3 Q4 M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12
  FilterOperator = equal lessThan lessThanOrEqual notEqual greaterThanOrEqual greaterThan
  FontScheme = none major minor
  HorizontalAlignment = general left center right fill justify centerContinuous distributed
  IconSetType = 3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack 4Rating
      4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters
  Objects = all placeholders none
  Orientation = default portrait landscape
  PageOrder = downThenOver overThenDown
  Pane = bottomRight topRight bottomLeft topLeft
  PaneState = split frozen frozenSplit
  PatternType = none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp darkGrid darkTrellis lightHorizontal
      lightVertical lightDown lightUp lightGrid lightTrellis gray125 gray0625
  PhoneticAlignment = noControl left center distributed
  PhoneticType = halfwidthKatakana fullwidthKatakana Hiragana noConversion
  PrintError = displayed blank dash NA
  RefMode = A1 R1C1
  SheetState = visible hidden veryHidden
  SheetViewType = normal pageBreakPreview pageLayout
  TableType = worksheet xml queryTable
  TimePeriod = today yesterday tomorrow last7Days thisMonth lastMonth nextMonth thisWeek lastWeek nextWeek
  TotalsRowFunction = none sum min max average count countNums stdDev var custom
  UnderlineValues = single double singleAccounting doubleAccounting none
  UpdateLinks = userSet never always
  VerticalAlignment = top center bottom justify distributed
  Visibility = visible hidden veryHidden
  TargetMode = External Internal
`;
